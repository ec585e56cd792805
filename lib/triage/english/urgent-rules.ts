import type { TriageRulesInput } from '../rules.ts';
import { listed } from './listed.ts';

/** What wakes somebody by itself. */
export const englishUrgentRules: TriageRulesInput['rules'] = [
  {
    name: 'outage',
    strong: true,
    resolvable: true,
    urgency: 10,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      {service} .. down, we {be} down, we're down, everything {be} down, down for {everyone}, down since, down again,
      still down, completely down, outage~, blackout~, power cut, power failure, heating .. out, unreachable,
      {service} .. unavailable, {service} .. offline, all .. offline, {service} .. not reachable, {service} .. not
      accessible, not reachable, {cannot} reach .. {service}, {cannot} access .. {service}, without {utility}, no
      {utility}, has failed, have failed, a 503, a 502, a 504, http 503, error 503, 503 error, 500 for all, nothing
      works, nothing is working, nothing works anymore, not working for {everyone}, {nobody} can, no one can, no
      customer can, {nobody} {be} able, none of .. can, {everyone} {cannot}, all .. {people} {cannot}, {people}
      {cannot}, {people} .. {cannot} log, {people} .. {cannot} pay, all .. dead, bricked, {service} .. expired,
      certificate expired, certificate .. expired, white page, stopped for all, for all users, all users .. affected,
      all .. affected, {cannot} process, service disruption, system failure, system crash~, {service} .. crashed,
      everything has stopped, not one of .. works, no service, {service} .. dead, {service} .. stopped responding,
      {service} .. not responding, unable to access .. {service}, {everyone} .. locked out, {nobody} .. log in, all ..
      fail~, every .. fail~, all .. rejected, has stopped working for, total loss of
    `),
  },
  {
    name: 'business-stopped',
    strong: true,
    resolvable: true,
    urgency: 10,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      production .. stopped, production .. halted, production down, line .. stopped, has stopped production, standing
      still, standstill, at a halt, lose .. {money}, losing .. {money}, lost .. {money}, costing us, costs us, hour
      costs, day costs, {money} per hour, {money} per day, {money} every hour, we lose, we are losing, stopped all,
      sit~ .. idle, {cannot} work at all, people {cannot} work, {cannot} work since, {cannot} operate, {cannot} trade,
      {cannot} sell, {cannot} dispatch, {cannot} ship, {cannot} serve, {cannot} issue, {cannot} pay, business ..
      stopped, work .. stopped, payroll .. blocked, salaries .. due, due today, due tonight, deadline .. today,
      deadline .. tonight, deadline .. midnight, ends in .. minutes, starts in .. minutes, starts in an hour, in the
      middle of .. exam, bankrupt, out of business, {people} {be} waiting, {people} waiting, {people} .. walk out,
      {people} queue~, stranded, stuck at the airport, queue~ outside, suspended .. account, account .. suspended,
      account .. frozen, charged all, all .. charged twice, {people} .. charged twice, showstopper, production issue,
      production incident, launch~ today, launch~ tomorrow, wedding .. tomorrow, wedding .. today, flight leaves,
      locked out of my, locked out of our, cannot do our job, {cannot} do my job, {cannot} do our, {cannot} invoice,
      {cannot} take .. orders, {cannot} take .. payments, {cannot} open .. shop, {cannot} feed, {people} ..
      complaining, {people} .. leaving, shop .. closed, we had to close, missed .. deadline, miss .. deadline, blocks
      .. release, losses, losing .. per hour, loss of income
    `),
  },
  {
    name: 'data-loss',
    strong: true,
    resolvable: true,
    urgency: 10,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      data loss, lost all, lost our data, lost my data, deleted all, deleted our, wiped, corrupted, corrupt, all ..
      gone, all .. lost, everything .. gone, {private} .. gone, {private} disappeared, restore .. backup, restore ..
      data, destroyed, lost .. data, {private} .. missing, overwritten, erased, {private} .. deleted, disappeared from
      .. database, backup .. failed, backups .. failed, no backup
    `),
  },
  {
    name: 'security',
    strong: true,
    resolvable: true,
    urgency: 10,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      hack~, hacker~, compromised, breach~, data breach~, security breach, phish~, phishing, malware, ransomware,
      ransom, ddos, vulnerability, vulnerabilities, exploit~, sql injection, unauthorised .. access, unauthorized ..
      access, unauthorised, unauthorized, security hole, security incident, security flaw, security issue, stolen,
      stole, {card} theft, fraud~, fraudster~, fraudulent, scammer~, scammed, impersonat~, suspicious login~,
      suspicious {card}, suspicious transfer~, suspicious activity, suspicious transaction~, someone .. in my account,
      someone .. my account, somebody .. my account, did not make them, did not make this, didn't make this, didn't
      make these, did not authorise, did not authorize, didn't authorise, didn't authorize, {private} .. {exposed},
      {exposed} .. {private}, data leak~, visible for everyone, visible to everyone, visible to anyone, without
      password, without a password, someone else's {private}, another customer's, other {people} {private}, another
      {people}, customer list, freeze .. account, lock .. account, block .. card, account takeover, took over my
      account, taken over, sim swap, skimmed, cloned card, trojan, virus, backdoor, malicious, keylogger, api key~ ..
      {exposed}, secret~ .. {exposed}, unknown device, unknown login, unknown charge~, unknown transaction~, did not
      place, didn't place, did not request, didn't request, not made by me, wasn't me, was not me, logged in from,
      password .. changed without, without my knowledge, without my permission, identity .. used, wrong recipient,
      sent to the wrong, credentials .. {exposed}, password .. plain text, passwords .. plain text, see .. someone
      else's, see .. other people's, see .. other customers', into someone else's, show~ .. someone else's, saw
      someone else's
    `),
  },
  {
    name: 'data-protection',
    strong: true,
    urgency: 10,
    sentiment: -0.5,
    action: 1,
    phrases: listed(`
      gdpr, ccpa, data protection, personal data, personal information, subject access, right to be forgotten, right
      to erasure, erase .. data, delete .. data, delete everything you, erasure, dpo, the ico, privacy violation,
      privacy breach, privacy law~, without my consent, withdrew .. consent, withdraw .. consent, reportable incident,
      hipaa, data subject, privacy complaint, confidential data
    `),
  },
  {
    name: 'legal-threat',
    strong: true,
    urgency: 10,
    sentiment: -3,
    action: 1,
    phrases: listed(`
      lawyer~, attorney~, solicitor~, barrister, sue, suing, lawsuit~, law suit, litigation, legal action~, legal
      proceedings, legal steps, legal notice, legal counsel, legal claim, legal team, proceedings, take .. to court,
      see you in court, to court, in court, court action, court order, small claims, ombudsman, trading standards,
      consumer protection, consumer rights, consumer affairs, better business bureau, regulator~, regulatory
      authority, file a complaint with, lodged a complaint, the police, police report, report you, cease and desist,
      class action, held liable, hold you liable, liable, hold you responsible, you are responsible, against the law,
      illegal, illegally, unlawful, breach of contract, copyright infringement, discrimination, go public, going
      public, newspaper~, journalist~, the press, on twitter, on social media, theft, tribunal, letter before action,
      our counsel, attorney general, watchdog, statutory rights, tv station, the authorities, bailiff~, contact the
      regulator, official complaint, formal complaint, negligence, defamation, to the media
    `),
  },
  {
    name: 'refund-threat',
    strong: true,
    urgency: 10,
    sentiment: -2.5,
    action: 1,
    phrases: listed(`
      chargeback~, charge back, charge it back, dispute .. with .. bank, dispute .. charge~, dispute .. payment,
      dispute .. transaction, dispute this, disputing, file a dispute, opened a dispute, open a dispute, dispute with,
      reverse the payment, reverse the charge, {demand} .. money back, give .. money back, get .. money back, {demand}
      .. full refund, {demand} .. refund, immediate refund, refund immediately, refund me, refund now, refund or,
      scam, extortion, stop the payment, reverse the charges, contacted my bank, call my bank, told my bank, contact
      my bank, credit card company, paypal claim, charge .. reversed, return my money, want .. money, refund in full,
      robbed, swindle~, con artists
    `),
  },
  {
    name: 'cancellation',
    strong: true,
    urgency: 10,
    sentiment: -1,
    action: 1,
    phrases: listed(`
      cancel~ .. {bought}, cancel~ .. {number} .. seats, cancelation of .. {bought}, cancellation of .. {bought},
      cancel with immediate effect, cancel all, close .. account~, closing .. account~, delete .. account, we
      terminate, i terminate, hereby terminate, terminating, terminate~ .. {bought}, termination of, notice of
      termination, end .. contract, contract ends with this month, stop .. {bought}, {leave} .. competitor~, {leave}
      .. elsewhere, {leave} to another, {leave} .. another provider, another provider, new provider, business
      elsewhere, we are leaving, we're leaving, i am leaving, i'm leaving, we're done, we are done, i'm done, done
      with you, done with your, {not} .. renew~, {not} be renewing, last straw, lose us as, lose me as, losing us as,
      losing a customer, lost a customer, consider this our notice, consider this my notice, offboarding, cancel my
      subscription, take our business, taking our business, take my business, looking at alternatives, looking for
      alternatives, evaluating alternatives, considering leaving, thinking of leaving, thinking about leaving,
      considering other, looking at other, looking for another, parting ways, part ways, migrate away, migrating away,
      discontinue .. {bought}, stop the renewal, do not renew, don't renew, auto renewal off, ending our, quit your
      service, close down our
    `),
  },
  {
    name: 'safety',
    strong: true,
    resolvable: true,
    urgency: 10,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      smell~ of gas, smell~ gas, gas leak~, gas smell, carbon monoxide, co alarm, on fire, caught fire, a fire, small
      fire, fire in, started a fire, burning smell, smell~ burn~, smoke, smoking, overheat~, spark~, electric shock~,
      got a shock, electrocut~, electrocuted, injur~, injured, injury, injuries, hurt my, hurt himself, hurt herself,
      got hurt, bleed~, bruise~, in hospital, to hospital, to the hospital, we are a hospital, ambulance~, allergic
      reaction, anaphylactic, anaphylaxis, overdose~, wrong dose, wrong medication, insulin, poison~, poisoning,
      vomit~, contaminated, explod~, exploded, explosion, burst, flood~, flooding, water .. leak~, leaking into, lift
      .. stuck, elevator .. stuck, stuck in .. lift, stuck in .. elevator, trapped, suicid~, suicide, suicidal, kill
      myself, hurt myself, somebody dies, someone dies, could die, can die, kill a, kill someone, life threatening,
      for our lives, danger to, dangerous, in danger, unsafe, is it safe, threaten~ to, stalker, stalking, collapsed,
      brakes failed, chok~, fainted, unconscious, food poisoning, glass in, metal in, foreign object, choking hazard,
      exposed wires, live wire~, bare wires, sewage, ceiling .. collapsed, ceiling .. coming down, burned my, burnt
      my, burns on, scald~, seizure, diabetic, heart attack, chest pain, medical emergency, side effects, violent,
      violence, assault~, attacked, harass~, weapon, followed me home, afraid for, scared for my, fear for, could have
      killed, could kill, almost killed, nearly died, could have died, somebody could get, someone could get,
      hospitalised, hospitalized, rash, stuck inside, gas leak, short circuit, sparks
    `),
  },
];
