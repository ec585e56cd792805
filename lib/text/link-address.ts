/** Longer addresses are tracking links. */
const maxLength = 200;

const bare = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');

/** A link's address, if the text does not show it; null if it does or the address is of no use to a reader. */
export const linkAddress = (href: string, text: string): string | null => {
  if (href.length > 5 * maxLength) return null;
  const address = href.trim().replace(/^mailto:([^?]*).*$/is, '$1');
  const isUsable = /^(?:https?:\/\/|[^\s@:]+@)[^\s]+$/i.test(address) && address.length <= maxLength;
  if (!isUsable || text.trim() === '' || text.toLowerCase().includes(bare(address))) return null;
  return address;
};
