import { useEffect, useRef } from 'preact/hooks';
import { viewGroups } from './state/address.ts';
import { hrefWith, useAddress } from './state/navigation.ts';
import { t } from './texts/t.ts';

/** The tenant's views: beside the content on a wide screen, in one row that scrolls on a narrow one. */
export const ViewLinks = () => {
  const { view } = useAddress();
  const links = useRef<HTMLElement>(null);
  useEffect(() => {
    links.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <nav class="views" aria-label={t('frame.views')} ref={links}>
      {Object.entries(viewGroups).map(([group, views]) => (
        <ul key={group}>
          {views.map((one) => (
            <li key={one}>
              <a
                href={hrefWith({ view: one, filters: {}, audit: {}, ticket: null })}
                aria-current={one === view ? 'page' : undefined}
              >
                {t(`frame.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
};
