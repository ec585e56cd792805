import { triage } from '#lib/triage/triage.ts';
import { figuresOf, macroF1 } from '#test/bench/triage/figures.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';
import { confusionOn } from '#test/bench/triage.ts';

const all = tuningHalf();
const num = (t: { id: string }) => Number(t.id.slice(1));
for (const [n, ts] of [
  ['author', all.filter((t) => num(t) <= 419)],
  ['odd', all.filter((t) => num(t) > 419)],
  ['all', all],
] as const) {
  console.log(
    n,
    ts.length,
    (['urgency', 'sentiment', 'requires_action'] as const)
      .map((a) => {
        const c = confusionOn(a, ts, triage);
        return (
          a +
          ' ' +
          macroF1(c).toFixed(3) +
          ' ' +
          JSON.stringify(c.counts) +
          (a === 'urgency' ? ' highR ' + figuresOf(c)[0]?.recall.toFixed(3) : '')
        );
      })
      .join('\n   '),
  );
}
const axis = process.argv[2];
if (axis)
  for (const t of all) {
    const a = triage(t);
    const k = axis as 'urgency';
    if (a[k] !== t[k])
      console.log(
        `${t.id} want ${t.urgency[0]}/${t.sentiment.slice(0, 3)}/${t.requires_action} got ${a.urgency[0]}/${a.sentiment.slice(0, 3)}/${a.requires_action} | ${t.subject} || ${t.message.replace(/\n/g, ' \\ ')} ## ${a.signals.map((s) => s.rule + '"' + s.match + '"' + s.weight).join(' ')}`,
      );
  }
