import { triage } from '#lib/triage/triage.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';

for (const t of tuningHalf()) {
  const a = triage(t);
  if (a.signals.every((s) => ['question'].includes(s.rule)))
    console.log(
      t.id,
      t.urgency[0],
      t.sentiment.slice(0, 3),
      t.requires_action ? 1 : 0,
      a.signals.length,
      t.subject,
      '||',
      t.message.replace(/\n/g, ' \\ ').slice(0, 200),
    );
}
