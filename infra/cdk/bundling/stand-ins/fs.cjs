/**
 * Stands for Node's `fs` in the driver, which asks it for two promises: whether a file exists that tells a container, at
 * each first connection, and for certificates. Node's own promises of files load a dozen modules more.
 */
const { access, readFile } = process.getBuiltinModule('node:fs');
const { promisify } = process.getBuiltinModule('node:util');
exports.promises = { access: promisify(access), readFile: promisify(readFile) };
