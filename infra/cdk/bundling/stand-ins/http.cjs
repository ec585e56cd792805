/**
 * Stands for `node:http` in ES modules of bundles, which are those of the AWS SDK. An ES import of the original reads all of
 * its exports, and the getters of some load Node's `fetch`, which nobody asked for.
 */
module.exports = process.getBuiltinModule('node:http');
