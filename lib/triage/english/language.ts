import { listed } from '../listed.ts';
import type { Language } from '../rules.ts';

const doubling = (letter: string): Language['forms'][number] => ({
  ends: letter,
  cut: 0,
  add: ['s', 'ed', 'ing', `${letter}ed`, `${letter}ing`],
});
const sibilant = (ends: string): Language['forms'][number] => ({ ends, cut: 0, add: ['es', 'ed', 'ing'] });
const plain = (ends: string): Language['forms'][number] => ({ ends, cut: 0, add: ['s', 'ed', 'ing'] });

export const english: Language = {
  id: 'en',
  forms: [
    { ends: 'e', cut: 1, add: ['es', 'ed', 'ing'] },
    ...['ay', 'ey', 'oy'].map(plain),
    { ends: 'y', cut: 1, add: ['ies', 'ied', 'ying'] },
    ...['s', 'sh', 'ch', 'x', 'z'].map(sibilant),
    ...['b', 'd', 'g', 'l', 'm', 'n', 'p', 'r', 't'].map(doubling),
    plain(''),
  ],
  stopWords:
    `a about above after again all also although always am an and another any anybody anyone anything are aren't arent
    around as ask at away back be because been before being below between both but by came can can't cannot cant come
    could couldn't couldnt day days did didn't didnt do does doesn't doesnt doing don't done dont down during each
    either else even ever every everyone everything few first for from further get gets getting give given go goes
    going gone got had hadn't has hasn't hasnt have haven't havent having he he's hello her here here's hers herself hey
    hi him himself his how however i i'd i'll i'm i've if in into is isn't isnt it it's its itself just kind kindly know
    last least less let like look made make many may maybe me might more most much must my myself need needs neither
    never new next no nobody none nor not nothing now of off ok okay on once one only onto or other others our ours
    ourselves out over own per perhaps please quite rather re really regards said same say see seems she she's should
    shouldn't since so some somebody someone something soon still such sure take than thank thanks that that's thats the
    their theirs them themselves then there there's these they they'd they'll they're they've thing things this those
    though three through thus time to today together told too took tried try two under until up upon us use used using
    very via want wants was wasn't wasnt way we we'd we'll we're we've well went were weren't what what's when when's
    where where's whether which while who who's whom whose why will with within without won't wont would wouldn't
    wouldnt yes yesterday yet you you'd you'll you're you've your yours yourself yourselves dear best cheers sincerely
    hallo fwd`.split(/\s+/),
  functionWords:
    `the and you your my our it's i'm i've with this that these those have has not are aren't were weren't been being from
    they them their would could couldn't should shouldn't please when what which there how why who where about after
    before because but still again any some get got only just than does doesn't did didn't don't isn't wasn't can can't
    cannot won't need thanks thank it to is of`.split(/\s+/),
  negators:
    `not no never without neither nor none isn't isnt aren't arent wasn't wasnt weren't werent don't dont doesn't doesnt
    didn't didnt can't cant cannot couldn't couldnt won't wont wouldn't wouldnt hasn't hasnt haven't havent hadn't hadnt
    shouldn't shouldnt needn't nothing hardly`
      .split(/\s+/)
      .concat(
        // The same words as in the shortfall rule, so that they deny as well as complain.
        listed(`
          does not, is not, will not, did not, has not, have not, was not, were not, are not, could not, has no, have no,
          had no, gets no, got no, shows no, there is no, there's no, instead of, rather than, thanks for fixing, thanks
          for solving, thanks for resolving
        `),
      ),
  suppositions: listed(`
    if, in case, whether, what happens if, what happens when, in general, just planning, should there be, how to
    report, for example, are there any, do you have a, what if, suppose, assuming, imagine, hypothetically, in the
    event of, in the unlikely event, lesson on, lesson about, lessons on, course on, course about, courses on, talk
    on, talk about, speaker on, speaker about, webinar on, webinar about, training on, training about, workshop on,
    workshop about, article about, articles about, book about, presentation on, presentation about, lecture on,
    lecture about, seminar on, seminar about, material on, material about, guide to, tips on, policy on, information
    on, questions about
  `),
  inquiries: listed(`
    does, do any, do the, do your, are the, are there any, is anyone, will the, will your, has the, in what, at what,
    on which, within how, from how, to which, who is, do you offer, do you have, do you sell, do you support, do you
    ship, do you accept, do you provide, do you allow, do you also, do you still, do you take, do you deliver, do you
    use, do you do, do you run, do you cover, do you charge, do you check, do you need, does your, does the, does it,
    does a, does my, is there, are there, is it possible, are you, is your, are your, how do, how does, how can, how
    much, how long, how many, how often, what is, what's, what are, what does, what do, what happens, what if, which,
    where do, where can, where when do, when does, when is, who do, can i, can we, could i, could we, may i, may we,
    should i, should we, would it, will there, will it, has anyone, has anybody, did you ever, would you recommend,
    can you recommend, could you recommend, can you tell me, could you tell me, do i, do we, do they, can it, can
    they, can the, is a, is an, where are, where is, why must, why do, why are, whom do, who do i, is it true, what
    does a
  `),
  resolutions: listed(`
    {stands} {solved} now, {now} {solved}, {has} been {solved}, {was} {solved}, {stands} all {solved}, is {solved}, are
    {solved}, got {solved}, problem {solved}, issue {solved}, to be {solved}, {solved} {itself}, {solved} by, {solved}
    on our side, resolved thanks, fixed thanks, solved thanks, sorted thanks, {solved} thank you, {now} fine, fine
    {again}, fine now, ok now, okay now, {back} online, is back up, are back up, back up again, up again, up and running
    again, back to normal, works again, work again, works now, works fine now, working again, working now, working fine
    now, working {again}, {do} again, running again, printing again, all good, all fine, all working, everything works,
    everything is fine, stable since, stable again, no more {trouble}, no longer a {trouble}, no longer an {trouble},
    not come back, hasn't come back, that did it, did the trick, turned up after all, found the setting, found the
    cause, my own mistake, our own mistake, my mistake, on our side, never mind, false alarm, changed my mind, convinced
    me to stay, {you} {fixed}, {not} .. {bad} any more, {not} .. {bad} anymore, {not} {bad} any more, {not} {bad}
    anymore, no longer {bad}, no longer .. {bad}, have been no more, been no {trouble}, {trouble} is gone, {trouble} ..
    is gone in, are gone in, has gone away, went away, {trouble} gone, {stands} settled, works perfectly again, works
    for me, it works now, working as expected, works as expected, all sorted, all resolved, all settled, has arrived,
    have arrived, arrived today, arrived this morning, arrived safely, turned up, arrived after all, replacement
    arrived, refund arrived, refund received, refund came through, has come through, came through today, found it, got
    it working, figured it out, worked it out, sorted it, sorted that, solved it, fixed it, fixed that, you fixed,
    solved my, solved the, solved our, resolved my, resolved our, sorted out, sorted my, is closed, matter is closed,
    was back up, everything was back, is stable, recovered, cleared up, no need to look, picked them up already, picked
    it up already, bug fixed, crash fixed, problem over, is over, been cleared, now works, now working, now fixed, runs
    again, runs fine, running fine, running smoothly, runs smoothly, can forget, you can forget, no longer needed, not
    needed anymore, not needed any more, no longer necessary, not necessary anymore, no longer required, no longer
    relevant, don't need it anymore, don't need it any more, forget my ticket, cable did it, warm again, {now} warm,
    arrived thank you, arrived thanks, all arrived, everything arrived, everything is here, everything here now, got it
    now, received it now, received with thanks, took care of it, taken care of, has been taken care, dealt with, has
    been dealt with
  `),
  claims: listed(`
    says, say, said, says that, claims, claim, claimed, told me, told us, tells me, tells us, telling me, telling us,
    marked as, marked, closed as, closed my ticket as, shows as, shown as, supposedly, allegedly, promised, according to,
    assured, was told, were told, should be, should have been, ought to be, must be, has to be, needs to be, need to be,
    want it, want this, until, when will, when is, will be, would be, once
  `),
  intensifiers:
    'very extremely completely totally really absolutely utterly incredibly truly deeply highly so terribly'.split(' '),
  softeners: ['slightly', 'a bit', 'a little', 'somewhat', 'kind of', 'minor', 'small', 'tiny', 'only a', 'little'],
  turns: 'but however although though and because i we so then until unless except otherwise yet still'.split(' '),
  mail: {
    replyHeaders: [
      { starts: 'on ', ends: 'wrote:' },
      { starts: 'original message', ends: 'original message' },
      { starts: 'begin reply', ends: '' },
      { starts: 'reply above this line', ends: '' },
      { starts: 'please reply above this line', ends: '' },
    ],
    signOffs: [
      'regards',
      'kind regards',
      'best regards',
      'warm regards',
      'with kind regards',
      'with best regards',
      'thanks and regards',
      'thanks & regards',
      'many thanks and kind regards',
      'best wishes',
      'all the best',
      'sincerely',
      'yours sincerely',
      'yours faithfully',
      'sincerely yours',
      'yours truly',
      'respectfully',
      'kr',
      'br',
    ],
    boilerplate: [
      'sent from my ',
      'sent from outlook',
      'get outlook for ',
      'this e-mail is confidential',
      'this email is confidential',
      'this message is confidential',
      'this e-mail and any ',
      'this email and any ',
      'this message and any ',
      'confidentiality notice',
      'the information contained in this ',
      'the information in this e',
      'if you are not the intended recipient',
      'please consider the environment',
    ],
    postscripts: ['ps', 'p.s', 'pps', 'p.p.s'],
  },
};
