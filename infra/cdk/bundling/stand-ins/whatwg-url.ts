/** Stands for the package of this name in bundles: Node's own URL follows the same standard. */
export const { URL, URLSearchParams } = globalThis;
