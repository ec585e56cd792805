import { triage } from '#lib/triage/triage.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';

for (const t of tuningHalf()) {
  const a = triage(t);
  const r = a.signals.map((s) => s.rule);
  if (r.includes('praise') && r.some((x) => /problem|displeasure|anger|refund/.test(x)))
    console.log(
      t.id,
      t.urgency[0],
      t.sentiment.slice(0, 3),
      t.requires_action ? 1 : 0,
      '|',
      t.subject,
      '||',
      t.message.replace(/\n/g, ' \\ ').slice(0, 250),
      '##',
      a.signals.map((s) => s.rule + '"' + s.match + '"' + s.weight).join(' '),
    );
}
