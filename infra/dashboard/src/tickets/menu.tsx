import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type MenuProps = { name: string; isSet?: boolean; children: ComponentChildren };

/** A button that opens a small form below it; a press elsewhere, or Escape, closes it. */
export const Menu = ({ name, isSet = false, children }: MenuProps) => {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (): void => {
      if (details.current) details.current.open = false;
    };
    const onPress = ({ target }: Event): void => {
      if (target instanceof Node && !details.current?.contains(target)) close();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !details.current?.open) return;
      event.preventDefault();
      close();
      details.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
  return (
    <details class="menu" ref={details}>
      <summary class={isSet ? 'button is-set' : 'button'} dir="auto">
        {name}
      </summary>
      <div class="menu-body">{children}</div>
    </details>
  );
};
