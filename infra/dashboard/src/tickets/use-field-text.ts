import { useEffect, useState } from 'preact/hooks';

/** A field's text while it is being edited; it is not reset when the page reloads its data. */
export const useFieldText = (entered = ''): [string, (text: string) => void] => {
  const [text, setText] = useState(entered);
  useEffect(() => setText(entered), [entered]);
  return [text, setText];
};
