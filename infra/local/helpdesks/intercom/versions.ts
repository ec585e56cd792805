const published = [
  ...['1.0', '1.1', '1.2', '1.3', '1.4'],
  ...Array.from({ length: 17 }, (_, minor) => `2.${minor}`), // 2.0 to 2.16
];

export const isVersion = (text: string): boolean => published.includes(text);

export const isAtLeast = (version: string, wanted: string): boolean =>
  published.indexOf(version) >= published.indexOf(wanted);
