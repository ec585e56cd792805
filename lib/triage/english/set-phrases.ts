import { listed } from '../listed.ts';

/** Phrases that hold a word of a rule and mean something else. */
export const englishSetPhrases: readonly string[] = listed(`
  scroll~ .. down, slow~ .. down, calm~ down, write down, wrote down, down payment~, down jacket~, drop down, break~
  down the, down to, down for maintenance, tennis court, court dates, hi sue, dear sue, sue from, hello sue, from sue,
  fire tv, fire stick, fire extinguisher~, fire safety, fire drill, emergency contact~, emergency exit~, emergency
  services, critical path, critical acclaim, critical tickets, urgent filter, urgent label, urgent matters call, in
  urgent cases, for urgent matters, crash course~, breach of etiquette, gdpr compliant, gdpr compliance, gdpr ready,
  law firm, legal department, perfectly clear, expected the worst, worst case, emergency repair~, emergency service~,
  cancellation policy, refund policy, refunds policy, return policy, cancel button, cancel .. filter, kill switch,
  life hack~, hackathon, thanks in advance, thank you in advance, best before, best way, best time, best practice~,
  happy to, would love, i'd love, we'd love, great deal of, error handling, no error~, 0 error~, no incident~,
  penetration test~, expired card, best regards, no problem, please tell him, please tell her, please tell them,
  please pass on, do i need, do we need, virus scan~, virus scanner, virus protection, fraud prevention team, thanks
  for .. patience, law student~, no access to .. mail, no access to .. mails, no access to .. email, no access to ..
  emails, limited access to, urgent care, paper not delivered, no newspaper, newspaper subscription, newspaper
  delivery, may see .. outages, expect .. outages, planned outage~, scheduled outage~, planned downtime, scheduled
  downtime, refund or credit, refund or a, refund or an, pro rata refund, partial refund or, court date~, lawyer
  plugin, lawyer template, for lawyers, are lawyers, legal font, legal notices template, legal name, legal entity,
  legal address, legal form, legal holiday, court hearing calendar, critical failure aborting, critical customers,
  critical thinking, critical css, critical feedback, immediate delivery, delivered immediately, immediately or, ships
  immediately, immediately available, available immediately, start immediately, starts immediately, fraud detection,
  fraud protection, fraud filter~, fraud module, fraud check~, security deposit, security question~, security
  settings, security update, security patch, security policy, security questionnaire, security course, security
  training, security whitepaper, breach notification clause, virus free, antivirus, anti virus, fire alarm test, test
  alarm, smoke free, no smoking, non smoking, smoking area, smoking room, smoking allowed, smoking policy, smoked
  salmon, explosion of colour, sparkling, spark plug~, spark joy, burst of, burst mode, burst pricing, kill process,
  kill the process, kill the app, dead battery replacement, dead simple, deadline for applications, to die for,
  killing it, you killed it, killer feature, poison ivy, shock absorber~, attack surface, heart rate, trapped in a
  loop, exploding kittens, panic button placement, crash pad, crash test~, disaster recovery plan, recovery plan, data
  loss prevention, backup policy, cancel anytime, cancel any time, free cancellation, close the window, account
  manager, terminate the process, police check, police clearance, press release, press kit, press pass, the press
  conference, press the button, press enter, share on social media, small claims form template, court side, courtyard,
  supreme court decisions, basketball court, squash court, padel court, badminton court, personal data export format,
  gdpr training, gdpr course, gdpr template, gdpr webinar, gdpr settings, gdpr consent banner, gdpr checklist, gdpr
  documentation, dpo contact, hack week, water flood light, floodlight~, flooded with orders, flooded with praise, in
  the pipeline, down under, down feather~, down duvet~, down pillow~, down sleeping, upside down, up and down, boil~
  down, narrow~ down, cut~ down on, sit down, settle down, lay down, count~ down, top down, down arrow, page down,
  down the road, down the line, break .. down by, broken down by, hand~ down, hands down, deep down, step~ down, come~
  down to, came down to, further down, down below, down there, down here, trickle down, dress~ down, wind down, jot
  down, note down, down with a cold, press the, experience with .. escalations, food court, urgent matters, emergency
  plumber, emergency electrician, emergency locksmith, emergency team, emergency doctor, emergency number~, zero
  downtime, no data lost, no data loss, zero data loss, without data loss, nothing lost, notice to terminate, pain is
  gone, directory of lawyers, lawyer directory, cancel culture, penalty shoot-out, penalty shoot, crash test, terribly
  good, dangerously good, dangerously so, death certificate, data protection statement, data protection policy, data
  protection declaration, growth hack~, fun hack, overdue thank, outrageously good, outrageously delicious, give .. a
  hug, a hug from, give .. our regards, give .. my regards, give .. our love, give .. my thanks, not a single cup, not
  a single complaint, not a single problem, prints all right, works all right, given it up for lost, for my notes,
  just for my notes, should i fall ill, on stage crew, press for, works council meeting, by hand soap, hand luggage,
  hand baggage, hand held, handmade by hand, painted by hand, made by hand, written by hand, wash by hand, head
  office, head start, head teacher, head of, face to face, footbridge, arms length, sewage plant, emergency kit~,
  emergency ration~, first aid kit~, fire pit~, fire bowl~, fire wood, firewood, crash pad~, crash barrier~, no
  further questions, is explained for us, breach of copyright, death notice~, cross country, cross stitch, cross
  trainer, damage waiver, without it turning, alive and, close my eyes, close my ticket, close our ticket, close my
  request, close our request, close my case, close our case, naked bike, naked cake, fatal attraction, in the paper
  bag, in the paper tray, paper jam, law firms, is explained, library card, lost my library,
  nobody can tell, no one can tell, nobody can say, no one can say, nobody can explain, no one can explain,
  we are with another, we're with another, i'm with another, i am with another, moving to you, move to you, switching to
  you, switch to you, changing to you, change to you, come over to you, how do i dispute, how can i dispute, how to dispute,
  can't breathe .. laugh~, cannot breathe .. laugh~, can't breathe .. funny, cannot breathe .. funny,
  market went down, price~ went down, prices have gone down, rate~ went down, bill~ went down, quality went down,
  quality has gone down, went down well, went down a treat, fraud team, fraud desk, fraud department, fraud dept,
  card swallowed, swallowed my card, swallowed the card, machine swallowed, swallowed by .. machine, left the house at,
  left the house to, people cannot hear, people can't hear, people couldn't hear, people could not hear, have a heart
  attack over, having a heart attack over, verge of .. heart attack, nearly had a heart attack, almost had a heart
  attack, nearly gave .. heart attack, almost gave .. heart attack, ex-partner's name, ex partner's name, no sales talk,
  no sales pitch, all four seasons, hole in the wall, battery .. completely dead, red hot bill~, red hot chilli~
`);
