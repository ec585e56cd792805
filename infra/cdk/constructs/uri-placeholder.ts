/** What a new secret holds until its owner puts the URI of MongoDB there. */
export const uriPlaceholder = 'Put the URI of MongoDB here: mongodb+srv://...';
