import { useEffect, useState } from 'preact/hooks';
import { Verbatim } from '../parts/verbatim.tsx';
import { t } from '../texts/t.ts';
import { linksIn } from './links.ts';
import { Marked } from './marked.tsx';
import type { Marks } from './marks.ts';
import type { MessagePart } from './quoted.ts';

type MessageProps = { text: string; marks: Marks | undefined };

/** What the sender wrote, with links, and with mail that is only quoted behind a disclosure. */
export const Message = ({ text, marks }: MessageProps) => {
  const parts = useParts(text);
  return (
    <div class="message">
      {parts?.map((part, at) =>
        part.isQuoted ? (
          <Quoted key={at} part={part} marks={marks} />
        ) : (
          <Verbatim key={at} as="p">
            <Linked text={part.text} marks={marks} />
          </Verbatim>
        ),
      )}
    </div>
  );
};

/** A line by itself quotes nothing; for longer messages the phrases of mail programs are fetched, once. */
const useParts = (text: string): readonly MessagePart[] | undefined => {
  const [read, setRead] = useState<{ of: string; parts: readonly MessagePart[] }>();
  const isLine = !text.includes('\n');
  useEffect(() => {
    if (isLine) return;
    let isCurrent = true;
    import('./quoted.ts').then(
      ({ messageParts }) => isCurrent && setRead({ of: text, parts: messageParts(text) }),
      // A deploy in between has replaced this chunk.
      () => isCurrent && setRead({ of: text, parts: wholeOf(text) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [text, isLine]);
  if (isLine) return wholeOf(text);
  return read?.of === text ? read.parts : undefined;
};

const wholeOf = (text: string): MessagePart[] => [{ text, lines: 1, isQuoted: false }];

const Quoted = ({ part: { text, lines }, marks }: { part: MessagePart; marks: Marks | undefined }) => (
  <details class="quoted" open={marks?.inText(text).some(({ isFound }) => isFound) ?? false}>
    <summary>{t('ticket.quoted', { count: lines })}</summary>
    <Verbatim as="p">
      <Linked text={text} marks={marks} />
    </Verbatim>
  </details>
);

const Linked = ({ text, marks }: MessageProps) => (
  <>
    {linksIn(text).map((piece, at) =>
      piece.href === null ? (
        <Marked key={at} text={piece.text} marks={marks} />
      ) : (
        <a key={at} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
          {piece.text}
        </a>
      ),
    )}
  </>
);
