import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

/** How an unhappy sender writes. */
export const englishDispleasureRules: TriageRulesInput['rules'] = [
  {
    name: 'anger',
    urgency: 1.5,
    sentiment: -3,
    action: 2,
    phrases: listed(`
      unacceptable, not acceptable, outrageous, outrage~, disgusting, disgusted, disgrace~, disgraceful, shame on,
      shameful, furious, livid, angry, ridiculous, absurd, a joke, worst, terrible, horrible, horrendous, awful,
      appalling, pathetic, hate, hated, fed up, sick of, had enough, enough is enough, incompetent, incompetence,
      useless, liar~, thieves, rip off, ripoff, nightmare, drives me mad, drives me crazy, never again, not order~
      again, thanks for nothing, garbage, rubbish, crap, wtf, bullshit, 😡, 🤬, 😠, scandalous, unforgivable, inhuman,
      crooks, criminals, idiots, idiot, morons, stupid, bloody hell, damn, dammit, fuck~, shit, bastards, go to hell,
      screw you, screwed, worst company, worst service, worst experience, worst ever, zero stars, one star, 1 star, 0
      stars, abysmal, atrocious, deplorable, despicable, vile, horrid, repulsive, revolting, infuriat~, infuriating,
      enraged, raging, outraged, mad at, so mad, pissed off, pissed, lied to, lie to, a lie, lying, deceived, deceptive,
      deceit, betrayed, betrayal, ripped off, conned, insane amount, beyond belief, beyond a joke, laughing stock, stop
      ignoring, stop wasting, stop lying, stop sending me, stop calling, leave me alone, how dare you, joke of a, what a
      joke, never using, never use, never ever, complete joke, good for nothing, hellish, worthless, cursed
    `),
  },
  {
    name: 'displeasure',
    resolvable: true,
    urgency: 1.5,
    sentiment: -2,
    action: 2,
    phrases: listed(`
      disappoint~, disappointed, disappointing, disappointment, annoy~, annoyed, annoying, frustrat~, frustrated,
      frustrating, frustration, irritat~, irritating, unhappy, dissatisfied, upset, poorly, bad service, bad experience,
      badly, unfair, mislead~, misleading, cheated, rude, unhelpful, unprofessional, careless, shoddy, sloppy, a mess,
      chaos, waste of, tired of, stinks, yuck, silly, expected better, expected more, i expect an, why is it so, makes
      it hard, your mistake, your fault, still nothing, still not, still no, still there, still waiting, {nth} report,
      {nth} call, asked twice, reported twice, again and again, over and over, keeps crashing, keep being, keeps
      happening, nobody answers, nobody came, nobody called, no one came, never came, never answers, never called, no
      answer, no answers, no reply, ignored, late again, wrong .. again, {number} hours on hold, on hold, hours late,
      hour late, weeks later, for weeks, for months, constantly, in pieces, mould, mouldy, broken on arrival, what a
      waste, without telling, overcharged, not good, not nice, you promised, promised me, was promised, were promised,
      why do you, ruined, filthy, dirty, is wet, are wet, worse, unreliable, lousy, mediocre, overpriced, a shame,
      regret~, letdown, let down, vanished, 😞, 😢, 😒, ☹, 👎, letting me down, letting us down, unreasonable, not fair, not
      impressed, not satisfied, not worth, no help, not helpful, no response, never replied, never replies, no one
      replies, nobody replies, nobody responds, useless advice, dreadful, inexcusable, unprofessionally, sadly, fobbed
      off, passed around, run around, hours on the phone, week late, days late, weeks late, months late, long wait,
      waited hours, waiting for hours, stopped caring, broke after, fell apart, falling apart, poor quality, low
      quality, cheaply made, not working again, again the same, same problem, same issue, same mistake, keeps failing,
      hidden fees, overcharging, wrong again, embarrassed, embarrassing, exhausted, worried, stressful, stressed,
      unbelievable, enough of, lost patience, losing patience, asked {number} times, called {number} times, written
      {number} times, wrote {number} times, reported {number} times, complained {number} times, {number} mails, {number}
      emails, {number} reminders, {number} tickets, {number} times already, broken promises, promised .. but, not what i
      paid, not what we paid, not what i pay, what am i paying, what are we paying, why am i paying, why do i pay, why
      are we paying, we pay for, paying for nothing, do you people, you people, does anyone .. read, does anyone ..
      care, do you actually, do you even, are you even, is anyone there, anybody there, what is going on, what's going
      on, what on earth, what the hell, how is this, how can it be, how could you, how dare, who asked for, who thought,
      unwatchable, unusable, unreadable, unplayable, inedible, uneatable, insult~, insulting, insulted, humiliat~,
      humiliating, like fools, like an idiot, like a criminal, made to feel, treated us, treated me, treat us like,
      treat me like, accused me, accusing me, flagged me, blamed me, refuse to pay, will not pay, not going to pay, not
      paying, drop it, talk to a human, speak to a human, real person, human being, talk to a person, your manager,
      supervisor, an explanation, an apology, apologise, apologize, apology, sent from pillar to post, pillar to post,
      passed from, in circles, runaround, ping pong, copy paste, canned, template answer, standard reply, same three,
      same answer, same links, bot keeps, waste my time, wasting my time, wasting our time, hours of my life, spent
      hours, spent an hour, spent the whole, took me hours, hours in the queue, minutes in line, hour in line, hours in
      line, stood there, standing there, left standing, left waiting, left alone, made us wait, made me wait, kept
      waiting, kept us waiting, in the cold, in the rain, went wrong again, happened again, happens again, again wrong,
      again the wrong, not again, yet again, once again, still hasn't, still haven't, still isn't, still doesn't, still
      don't, still can't, still cannot, still broken, still missing, still down, still wrong, {nth} time my, {nth}
      reminder, every january, as last year, keeps coming back, no improvement, got worse, getting worse, gets worse,
      worse than, worse and worse, going downhill, was better before, better before, more clicks, takes forever, takes
      ages, painfully slow, unbearably, unbearable, intolerable, inexcusabl~, inadequate, insufficient, subpar, below
      standard, unworthy, lazy, arrogant, dismissive, condescending, ignorant, clueless, cold food, stale, soggy,
      tasteless, bland, undercooked, raw in the, hair in, smelly, stinking, sticky, noisy neighbours, bedbugs,
      cockroach~, not clean, not cleaned, not pretty, ugly, clumsy, cumbersome, clunky, pointless, laughable, a scandal,
      scandal, robbery, greedy, money grab, cash grab, daylight robbery, extra fees, without asking, without warning,
      without notice, without a word, behind my back, nobody told, no one told, not told, never told, nobody cares, no
      one cares, nobody listens, no one listens, nobody seems, no one seems, not listening, not interested in, excuses,
      empty promises, promises, nobody turned up, didn't turn up, did not turn up, never turned up, no show, didn't show
      up, did not show up, stood us up, stood me up, forgot us, forgot me, forgot about, heartbroken, devastated, cried
      all, in tears, ashamed, lonely, desperate, desperately, at my wits end, wits' end, losing my mind, going crazy,
      headaches with you, unhappy with, complaint about, complain about, i must complain, want to complain, like to
      complain, a complaint, this is my complaint, dissatisfaction, resent, bitter, demanding to know, not amused, no
      thanks to, tragedy, saga, disaster, catastrophe, fiasco, farce, circus, debacle, shambles, hopeless, lame,
      ridiculously, outrageously, absurdly, suck~, sucks, sucked, terribly, awfully, horribly, this isn't it, isn't good
      enough, not good enough, not ok, not okay, loyal customer for, last time i, never buy, won't buy, will not buy,
      not buying, won't order, will not order, won't be back, will not be back, not coming back, won't come back, won't
      recommend, cannot recommend, can't recommend, not recommend, stay away, the {nth} time, {nth} time this, {nth}
      time in, {nth} time already, {nth} time i, {nth} time now, cracked, scratched, damaged, wasted, my fault, i
      wasted, we wasted, this is weak, that's weak, which is weak, poor, reads like, this could cost me, stop it now, i
      still get, still get it, not usable, {nth} attempt, nobody replied, nobody picks up, nobody called back, nobody
      collected, no one collected, nobody told us, no way to, this is no way, hardly slept, could not sleep, couldn't
      sleep, did not sleep, didn't sleep, pouring rain, all they said, they just said, shrugged, hung up on, no apology,
      not even an, not even a, made a fool, fool of, make a fool, taken for a fool, taken for a ride, have been sitting,
      i've been sitting, took a day off, day off for, time off work, day off work, lost a day, lost a whole, that is not
      what it says, not what it says, not what you promised, not what we agreed, not what was agreed, not as agreed, not
      as promised, told .. twice, said .. twice, asked .. twice, written .. twice, called .. twice, complained .. twice,
      laughs at, laughed at, tried it {number} times, tried {number} times, {number} times in a row, how do you expect,
      how am i supposed to, how are we supposed to, what am i supposed to, properly this time, this time properly, done
      properly, for once, for nothing, third delivery, second delivery, third visit, third technician, third time
      without, you keep, people keep telling, keeps telling me, keep telling me, cold showers, can't sleep, cannot
      sleep, can not sleep, week in a row, we pay {number}, i pay {number}, nothing happened, nothing has changed,
      nothing changed, for the {nth} week, for the {nth} month, for the {nth} day, for the {nth} time
    `),
  },
  {
    name: 'long-wait',
    resolvable: true,
    urgency: 0.4,
    sentiment: -1,
    action: 1,
    phrases: listed(`
      for {number} {span}, since {number} {span}, {number} {span} later, it's been {number} {span}, it has been {number}
      {span}, after {number} {span}, {number} {span} of, {number} {span} and, {number} {span} ago, days now, weeks now,
      months now, hours now, for days, for hours, for ages, all day, all week, whole day, whole week, for years now, for
      a month, for a week, for a year, for over a, for more than a, for more than {number}, for over {number}, more than
      {number} {span}, over {number} {span}, a month now, a week now, all month
    `),
  },
  {
    // Irony says the word of praise alone, before or after the trouble.
    name: 'irony',
    urgency: 1.5,
    sentiment: -5,
    action: 2,
    phrases: listed(`
      oh great, just great, great start, really great, oh wonderful, just wonderful, oh brilliant, just brilliant, oh
      perfect, just perfect, bravo, slow clap, what a joke, very funny, if that's your idea of, gee thanks, a big thank
      you for nothing
    `),
  },
];
