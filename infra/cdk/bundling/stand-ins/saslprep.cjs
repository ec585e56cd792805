/**
 * Stands for the package of this name in bundles. It unpacks its tables of characters whenever it is loaded; a password of
 * printable ASCII needs none of them (RFC 4013 leaves it as it is), so the package is loaded for the others alone.
 */
exports.saslprep = (password, options) =>
  /^[\x20-\x7e]*$/.test(password)
    ? password
    : require('../../../../node_modules/@mongodb-js/saslprep/dist/node.js')(password, options);
