import type { TriageRulesInput } from '../rules.ts';
import { listed } from './listed.ts';

/** How the sender feels. */
export const englishMoodRules: TriageRulesInput['rules'] = [
  {
    name: 'anger',
    urgency: 2.5,
    sentiment: -3,
    action: 1,
    phrases: listed(`
      unacceptable, not acceptable, outrageous, outrage~, disgusting, disgusted, disgrace~, disgraceful, shame on,
      shameful, furious, livid, angry, ridiculous, absurd, a joke, worst, terrible, horrible, horrendous, awful,
      appalling, pathetic, hate, hated, fed up, sick of, had enough, enough is enough, incompetent, incompetence,
      useless, liar~, thieves, rip off, ripoff, nightmare, drives me mad, drives me crazy, never again, not order~
      again, thanks for nothing, garbage, rubbish, crap, wtf, bullshit, 😡, 🤬, 😠
    `),
  },
  {
    name: 'displeasure',
    resolvable: true,
    urgency: 2,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      disappoint~, disappointed, disappointing, disappointment, annoy~, annoyed, annoying, frustrat~, frustrated,
      frustrating, frustration, irritat~, irritating, unhappy, dissatisfied, upset, poor, poorly, bad service, bad
      experience, badly, unfair, mislead~, misleading, cheated, rude, unhelpful, unprofessional, careless, shoddy,
      sloppy, a mess, chaos, waste of, wasted, tired of, stinks, yuck, seriously, silly, expected better, expected
      more, i expect an, why is it so, makes it hard, your mistake, your fault, still nothing, still not, still no,
      still there, still waiting, {nth} time, {nth} report, {nth} call, asked twice, reported twice, again and again,
      over and over, each time i, every time i, keeps crashing, keep being, keeps happening, nobody answers, nobody
      came, nobody called, no one came, never came, never answers, never called, no answer, no answers, no reply,
      ignored, late again, wrong .. again, {number} hours on hold, on hold, hours late, hour late, weeks later, it's
      been {number} {span}, for {number} {span}, after {number} weeks, for weeks, for months, {number} times,
      constantly, in pieces, cracked, scratched, mould, mouldy, broken on arrival, damaged, torn, weak, what a waste,
      without telling, overcharged, too high, not good, not nice, you promised, promised me, was promised, were
      promised, why do you, ruined, filthy, dirty, is wet, are wet, worse, unreliable, lousy, mediocre, overpriced, a
      shame, regret~, letdown, let down, vanished, not what i, 😞, 😢, 😒, ☹, 👎, letting me down, letting us down,
      unreasonable, not fair, not impressed, not satisfied, not worth, no help, not helpful, no response, never
      replied, never replies, no one replies, nobody replies, nobody responds, useless advice, dreadful, inexcusable,
      unprofessionally, sad, sadly, fobbed off, passed around, run around, hours on the phone, week late, days late,
      weeks late, months late, long wait, waited hours, waiting for hours, stopped caring, broke after, fell apart,
      falling apart, poor quality, low quality, cheaply made, not working again, again the same, same problem, same
      issue, same mistake, keeps failing, hidden fees, overcharging, wrong again, embarrassed, embarrassing,
      exhausted, worried, stressful, stressed, concerned, unbelievable, enough of, lost patience, losing patience
    `),
  },
  {
    name: 'praise',
    reversible: true,
    urgency: -2,
    sentiment: 3,
    phrases: listed(`
      love, loved, loves, lovely, great, excellent, amazing, awesome, fantastic, wonderful, brilliant, perfect,
      perfectly, impressed, impressive, happy with, very happy, happy, happily, couldn't be happier, delighted,
      pleased, satisfied, well done, good job, good work, nice work, good communication, good experience, nice touch,
      best, superb, outstanding, magical, kudos, compliment~, like a charm, thrilled, enjoy~, adore, keep it up, would
      recommend, highly recommend, would buy again, friendly, so helpful, very helpful, courteous, kindness, grateful,
      gratitude, appreciat~, appreciate, hero, relief, patient with, so patient, like new, painless, easy, smooth,
      smoothly, super, generous, stars, you rock, folks rock, guys rock, you are the best, a pleasure, pleasant,
      pleasantly, top notch, first class, spot on, flawless, flawlessly, terrific, marvellous, marvelous, glad,
      beautiful, beautifully, saved our, saved my, made my day, no complaints, not bad at all, not bad, never a
      problem, zero downtime, so quick, so fast, quick fix, quick help, much faster, much better, better than
      expected, safe and sound, good price, 😊, 😀, 😍, 👍, ❤, 🎉, 🙏, good service, good product, good value, very good,
      really good, quick response, fast response, fast delivery, quick delivery, nice people, very kind, so kind, so
      nice, very nice, helped a lot, helped me a lot, went out of .. way, went above and beyond, above and beyond,
      exceeded .. expectations, pleasantly surprised, life saver, lifesaver, can't fault, highly recommended,
      recommend you, recommended you, tasty, delicious, gorgeous, stunning, cosy, comfortable, professional,
      efficient, reliable, worked perfectly, a treat, fan of, well made, well designed, well organised, keep up
    `),
  },
  {
    name: 'thanks',
    sentiment: 1,
    urgency: -0.5,
    phrases: ['thank you', 'thanks', 'many thanks', 'thx', 'ty', 'cheers', 'thank them', 'thank him', 'thank her'],
  },
];
