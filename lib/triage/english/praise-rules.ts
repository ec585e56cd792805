import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

/** How a happy sender writes. */
export const englishPraiseRules: TriageRulesInput['rules'] = [
  {
    name: 'praise',
    reversible: true,
    urgency: -2,
    sentiment: 3,
    action: -1,
    phrases: listed(`
      love, loves, lovely, great, excellent, amazing, awesome, fantastic, wonderful, brilliant, perfect, perfectly,
      impressed, impressive, happy with, very happy, happily, couldn't be happier, delighted, pleased, satisfied, well
      done, good job, good work, nice work, good communication, good experience, nice touch, superb, outstanding,
      magical, kudos, compliment~, like a charm, thrilled, enjoy~, adore, keep it up, would recommend, highly
      recommend, would buy again, so helpful, very helpful, courteous, kindness, grateful, gratitude, appreciat~,
      appreciate, hero, relief, patient with, so patient, like new, painless, smooth, smoothly, generous, you rock,
      folks rock, guys rock, you are the best, a pleasure, pleasant, pleasantly, top notch, first class, spot on,
      flawless, flawlessly, terrific, marvellous, marvelous, glad, beautiful, beautifully, saved our, saved my, made
      my day, no complaints, not bad at all, not bad, never a problem, zero downtime, so quick, so fast, quick fix,
      quick help, much faster, much better, better than expected, good price, 😊, 😀, 😍, 👍, ❤, 🎉, 🙏, good service, good
      product, good value, very good, really good, quick response, fast response, fast delivery, quick delivery, nice
      people, very kind, so kind, so nice, very nice, helped a lot, helped me a lot, went out of .. way, went above
      and beyond, above and beyond, exceeded .. expectations, pleasantly surprised, life saver, lifesaver, can't
      fault, highly recommended, recommend you, recommended you, tasty, delicious, gorgeous, stunning, cosy,
      comfortable, professional, efficient, reliable, worked perfectly, a treat, fan of, well made, well designed,
      well organised, keep up, huge fan, big fan, killer feature, insanely good, crushing it, nailed it, you nailed,
      hit the spot, game changer, brilliantly, exceptional, exceptionally, remarkable, remarkably, stellar, splendid,
      fabulous, phenomenal, incredible, magnificent, sensational, exquisite, charming, delightful, joy, a joy, joyful,
      fun to use, sleek, elegant, intuitive, a breeze, breeze, effortless, effortlessly, seamless, seamlessly, hassle
      free, stress free, no stress, no hassle, without a hitch, not one hitch, without any problem, without any
      problems, without a problem, never a dispute, never a crash, never an issue, never let us down, never let me
      down, never been easier, never been better, never been happier, never disappoint~, not a single problem, not a
      single complaint, nothing to complain, nothing but praise, can't complain, cannot complain, cannot praise, can't
      praise, can't recommend .. enough, cannot recommend .. enough, can't thank .. enough, cannot thank .. enough,
      thank you so much, thanks so much, thank you very much, thanks a million, thanks a bunch, thanks a ton, a
      million thanks, big thank you, big thanks, huge thank you, huge thanks, heartfelt thanks, warm thanks, special
      thanks, thanks again, thank you again, thanks for everything, thank you for everything, thank you all, thanks
      all, thanks everyone, thank you everyone, thanks to your team, thanks to the team, thanks to everyone, my
      thanks, our thanks, pass on my thanks, wanted to thank, want to thank, like to thank, let me thank, say thank
      you, say thanks, saying thank you, sincere thanks, thank you note, thank you from, thumbs up, five stars, 5
      stars, five out of five, 10/10, ten out of ten, 10 out of 10, a gem, what a gem, what a turnaround, what a
      difference, what i call service, what a service, what a team, what a lovely, rockstar~, rock star~, superstar~,
      star of, life saving, saved the day, saved me, saved us, so patiently, patiently, kindly explained, took the
      time, took time to, went the extra mile, extra mile, beyond the call, put .. at ease, felt welcome, made us feel
      welcome, made me feel welcome, welcoming, warmly, attentive, thoughtful, considerate, caring, compassionate,
      polite, knowledgeable, competent, well trained, well explained, well written, well thought, clearly explained,
      promptly, speedy, swiftly, quick answer, quick reply, quick answers, fast answer, fast reply, in no time,
      lightning fast, blazing fast, snappy, rock solid, works great, works well, works wonderfully, works beautifully,
      works a treat, working great, runs great, runs smoothly, runs like, just what we needed, just what i needed,
      exceeded, exceeding, improved a lot, huge improvement, great improvement, big improvement, so much better, much
      nicer, much easier, way better, lot better, a lot faster, a lot easier, lot easier, better than ever, better
      than before, saves me, saves us, saving us, saves hours, best trip, best holiday, best decision, best purchase,
      best thing, best service, best support, best company, the best, my kids love, my daughter loves, my son loves,
      everyone loves, loving, absolutely love, in love with, happy customer, happy camper, happy bunny, made my week,
      made our day, made us happy, made me happy, made me smile, smiling, laughed, no regrets, zero complaints, worth
      every penny, worth every cent, worth the money, worth it, great value, a bargain, fair price, trustworthy, will
      order again, will buy again, will come again, will come back, will be back, happily order, happily return, order
      again, see you next year, look forward to coming, give her a raise, give him a raise, give them a raise,
      deserves a raise, deserves a bonus, deserves praise, deserves credit, credit where, hats off, hat off, shout
      out, shoutout, praise for, props to, applause, chapeau, congrats, proud of, yay, hooray, woohoo, wow, whoa, yum,
      yummy, scrumptious, mouth watering, crispy, beautifully made, good as new, fits perfectly, perfect fit, arrived
      early, earlier than expected, sooner than expected, ahead of schedule, well packed, carefully packed,
      beautifully wrapped, spotless, immaculate, quiet week, thankful, much obliged, indebted, touched by, moved by,
      deeply moved, moved to tears, sweet of you, kind of you, nice of you, good of you, generous of, thanks to you,
      because of you, reason i come, reason we stay, glad i chose, glad we chose, sleep well, peace of mind, learned a
      lot, learned something, asked for more, all the best to, keep doing, more of this, more like it, more please, 🥰,
      💯, ⭐, 👏, 😄, 😃, 😁, 🤩, 💚, 💙, 💛, 🌟, 🙌, ❤️, so happy, really happy, happy to report, happy that, i am happy, i'm
      happy, we are happy, we're happy, happy about, be happier, am happy, happy customers, friendly people, friendly
      staff, very friendly, so friendly, friendly and, and friendly, loved, loved it, really easy, so easy, very easy,
      super easy, easy to use, was easy, is easy, {number} stars, super service, super fast, super helpful, super
      nice, very fast, very quick, you are a legend, what a legend, absolute legend, an angel, true champion, works
      wonders, work wonders, look forward to each, look forward to every, still look forward, terribly good, sleeps
      through, running again in, had it running, had it working, within ten minutes, in a flash, bravo to, keep him,
      keep her, keep them, funny and, on time every time, always on time, always helpful, always friendly, always
      there, always a pleasure, made my evening, made my morning, lovely note, lovely touch, lovely people, lovely
      team, friendly team, friendly voice, friendly help, friendly service, friendly agent, friendly driver, friendly
      man, friendly woman, friendly lady, friendly young, quick friendly, fast friendly, friendly quick, friendly
      fast, was friendly, were friendly, been friendly, is friendly, are friendly, friendly as always, quick and
      friendly, quick work, nice chap, lovely chap, good chap, nice man, nice woman, nice lady, nice guy, good man,
      honest man, honest woman, honest driver, swept up, even swept, rare these days, took his shoes off, couldn't
      have been, could not have been nicer, could not have been better, talked about nothing else, a hug, big hug,
      five stars from me, simple as that, worked like, went like clockwork, like clockwork, like a dream, in one
      piece, safe and sound, brought .. back the same, same evening, same day service, answers the phone, keep it like
      that, that's rare, i'm touched, we're touched, took notes, marvellous week, beautiful week, bless you, is a
      dream, not a squeak, knows their trade, knows his trade, knows her trade, cheerful, kept me calm
    `),
  },
  {
    name: 'thanks',
    sentiment: 1,
    urgency: -0.5,
    phrases: ['thank you', 'thanks', 'many thanks', 'thx', 'ty', 'cheers', 'thank them', 'thank him', 'thank her'],
  },
];
