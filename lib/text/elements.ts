const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Block elements. */
export const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul',
);

/** Blocks with a blank line around them. */
export const paragraphs = names('p h1 h2 h3 h4 h5 h6 blockquote pre');

/** Elements whose content is not displayed. */
export const hidden = names('style script title template iframe noembed noframes xml');

/** Elements that indicate HTML. Names that occur in other XML as well, such as `title` or `address`, do not. */
export const htmlElements = names(
  'a b big blockquote body br center code div em font h1 h2 h3 h4 h5 h6 head hr html i img li meta ol p pre s script ' +
    'small span strike strong style sub sup table tbody td tfoot th thead tr tt u ul',
);

/** Matches markup that breaks lines; without any, the line breaks of the source count. */
export const makesLines = /<\/?(?:br|p|div|table|tr|td|li|ul|ol|h[1-6]|hr|blockquote|pre|html|body)(?=[\s/>])/i;
