import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

/** Break-ins, leaks, fraud and the rights that people have over their data. */
export const englishSecurityRules: TriageRulesInput['rules'] = [
  {
    name: 'security',
    askable: true,
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
      password, without a password, someone else's {private}, another customer's, other {people} {private}, freeze ..
      account, lock .. account, block .. card, account takeover, took over my account, taken over, sim swap, skimmed,
      cloned card, trojan, virus, backdoor, malicious, keylogger, api key~ .. {exposed}, secret~ .. {exposed}, unknown
      device, unknown login, unknown charge~, unknown transaction~, did not place, didn't place, did not request,
      didn't request, not made by me, wasn't me, was not me, logged in from, password .. changed without, without my
      knowledge, without my permission, identity .. used, wrong recipient, credentials .. {exposed}, password .. plain
      text, passwords .. plain text, see .. someone else's, see .. other people's, see .. other customers', into
      someone else's, show~ .. someone else's, saw someone else's, hijack~, taken over by, take over an, take over
      any, take over another, took over our, intruder~, intrusion, infiltrat~, broke into .. account, break into ..
      account, burgl~, password stolen, stolen password, stolen credentials, stolen data, stolen laptop, stolen phone,
      stolen card, laptop .. stolen, phone .. stolen, card .. stolen, wallet .. stolen, lost my card, lost my bank
      card, lost my phone .. bank, credentials leaked, data leaked, data was leaked, data exposed, exposed data,
      exposed to the, publicly accessible, publicly visible, publicly available .. data, accessible to anyone,
      accessible to everyone, open to anyone, open to everyone, readable by anyone, visible to all, visible to
      strangers, can see other, can see another, can see someone, see other customers, see other users, see other
      people, seeing other, seeing another, showing me another, shows another, shows me another, shows me other,
      showed me another, show me another, data of another, data of other, data of someone, names of other, names and
      emails, invoices of other, orders of other, messages of other, documents of other, records of other, details of
      other, details of another, invoice of another, order of another, account of another, another person's, another
      patient's, another user's, another client's, another tenant's, another company's, other people's data, other
      customers' data, someone else's account, somebody else's, logged in as another, logged in as someone, logged
      into another, logged into someone, logged me into, belongs to someone else, belonging to another, not our
      customers, addressed to another, mixed up .. accounts, xss, csrf, ssrf, rce, cve, cross site, remote code,
      privilege escalation, admin without, bypass~ .. login, bypass~ .. authentication, without logging in, plain text
      password, plaintext, unencrypted, not encrypted, in clear text, password in the clear, security vulnerability,
      bug bounty, proof of concept, responsible disclosure, disclosure deadline, zero day, botnet, spyware, encrypted
      by, encrypted all, files encrypted, ransom note, extort~, blackmail~, brute force, credential stuffing, logins
      from, signed in from, login attempts, unknown ip, unknown ips, strange login~, strange activity, strange
      transfers, strange transaction~, strange charges, transaction~ i didn't, charge~ i didn't, transfer~ i didn't,
      payment~ i never, payment~ i didn't, payee .. never, never authorised, never authorized, without my consent,
      without my authorisation, without my authorization, without authorisation, without authorization, not authorised
      by, not authorized by, nobody here created, nobody here made, we did not make, we didn't make, we did not
      create, we didn't create, i did not make, i did not create, someone changed, somebody changed, someone has
      changed, somebody has changed, someone ordered, somebody ordered, someone used my, somebody used my, someone is
      using, somebody is using, someone logged, somebody logged, someone got into, somebody got into, someone opened,
      somebody opened, used my card, used my name, using my name, using my identity, using our name, pretend~ to be,
      pretending to be, pose~ as, posing as, fake .. website, fake website, fake site, fake account~, fake profile,
      fake invoice~, fake mail~, fake email~, fake login, spoof~, tamper~, checksum~ .. match, signature .. match,
      backdoored, been compromised, sabotage~, espionage, spying, spied, copied my id, copied my card, entered their
      password, gave them my, gave him my, block everything, block my card, freeze my card, block the account, freeze
      the account, disable .. key, revoke .. key, rotate .. key, key .. leaked, token .. leaked, published .. key,
      pushed .. key, leak of data, leak of customer, tampered with, passwords .. in plain text, password .. in plain
      text, accessible without password, accessible without authentication, accessible without login, infected with,
      infected by, admin .. without login, ported my number, port~ my number, number was ported, number has been
      ported, another patient, different patient, different customer, different person's, another employee, asks for
      money, asking for money, demand~ money, ransom~, emptied my, emptied our, gone over night, gone overnight,
      neither i nor, nor i have made, did not sign, signed me up, signed up without, forged, forged signature,
      identity documents, photo of my passport, copy of my passport, break-in, break in, broke in, broken in,
      burglar~, thief, looted, pickpocket~, salaries of all, salaries of other~, salaries of our, salaries of
      colleagues, salary of my, payslip of, payslips of, see .. salaries, open .. salaries, read .. salaries, see .. payslips, personnel files, they can all see, can all see, can see what the
      others, can see what others, can see each other's, everybody can see, everyone can see, anyone can see, anybody
      can see, into one mail to, all addresses in cc, in open cc, in the cc, addresses in the to field, asks .. for
      their pin, asks .. card pin, asks .. for my pin, asking for .. pin, asking for my password, asks .. for money,
      asking .. for money, been planted, something planted, skimm~, has my account, have my account, in control of my
      account, bought nothing, i bought nothing, balance 0, balance zero, balance of 0, changed the mail address,
      changed my mail address, another guest's, another member's, never dealt with, never done business with, never
      had .. contract with, company i don't know, key of our room, key to our room, key to my room, key of my room,
      keys to .. stranger, keys .. stranger, stood in our room, stood in my room, a man we don't know, a man i don't
      know, someone we don't know, strangers in, block further, stranger in our, stranger in my, strangers in our,
      strangers in my, {private} .. not mine, {private} .. are not mine, children .. not mine, {private} that are not
      mine, {private} .. not ours, {private} .. aren't mine, {private} .. isn't mine, {private} of {foreign},
      {private} of a stranger, {private} .. under my name, values under my name, {private} of her colleagues,
      {private} of his colleagues, {private} of my colleagues, {private} of our colleagues, other family's, other
      families', other people's, another family's, another family, opened .. in my name, never applied for, never
      opened .. account, i did not do this, did not do this, didn't do this, not done by me, none of us created, none
      of us made, none of us did, none of us know~, nobody of us, that none of us, been accessed from, left my wallet,
      btc left, account .. emptied, card .. emptied, card emptied, account is empty and, drained my, drained our,
      drained the account, files are encrypted, are encrypted and, all encrypted, copy of our web, copy of our shop,
      copy of our site, copy of our page, copies our shop, takes card numbers, card number .. used, public repository,
      live api key, committed .. key, leaked .. key, has a copy of our, same qr code~, sold our tickets, are leaking
      data, every address in cc, addresses in cc, everyone in cc, address .. visible to, unknown administrator,
      unknown admin, admin .. we did not, new admin .. nobody, audit log .. freeze, how can somebody get into, how
      could somebody get into, how did they get my, somebody got in, someone got in, somebody else is using, someone
      else is using, somebody is logged, someone is logged, changed my password without, mail pretending, call
      pretending, caller pretended, they knew my, he knew my, she knew my, gave them the code, transferred the money
      to, clicked on the link and, clicked the link and, payments i don't, payments .. never heard, payments of .. to
      a shop, unknown payments, unfamiliar charge~, unfamiliar login~, unfamiliar device~, unfamiliar transaction~,
      unfamiliar payment~, credit .. in my name, loan .. in my name, ordered .. in my name, credit line in, with a
      different surname, a stranger's, not my baby's, not my child's, not my data, isn't my data, my signature under,
      signature .. not mine, signature .. isn't mine, signature under it, can be read without, can be opened without,
      can be seen without, found a hole, a security hole, leave out the header, disappeared from my savings,
      disappeared from our account, missing from my savings, haven't touched the app, jewellery .. missing, jewellery
      is missing, jewelry is missing, is not your technician, not our technician, said he was from you, said he was
      from your, claimed to be from you, claimed to be from your, claims to be from you, changed the recovery, changed
      my recovery, changed our recovery, new bank account to our, sending invoices in our, sends invoices in our,
      sending mails in our, sends mails in our, mails in our name, emails in our name, taken over our, locked out of
      my own, profile on the map, visible to everyone nearby, mailed the wage, mailed the salaries, salaries of
      everyone, comparing their salaries, with a code that you'd, went to the wrong person, got somebody else's,
      received somebody else's, received someone else's, got someone else's, mailed the wage slips, wage slips ..
      everyone, money .. disappeared, euros disappeared, pounds disappeared, dollars disappeared, money is gone from,
      money is missing from, payment .. don't recognise, charge~ .. don't recognise, transaction~ .. don't recognise,
      charge~ .. don't recognize, transaction~ .. do not recognise, charge~ .. do not recognise, logs in as me,
      messages .. i never wrote, that i never wrote, used in {number} times, wants money, pictures of me and, found
      with a search engine
    `),
  },
  {
    name: 'data-protection',
    askable: true,
    strong: true,
    urgency: 10,
    sentiment: -0.5,
    action: 1,
    phrases: listed(`
      gdpr, ccpa, data protection, subject access, right to be forgotten, right to erasure, erase .. data, delete ..
      data, delete everything you, erasure, dpo, the ico, privacy violation, privacy breach, privacy law~, without my
      consent, withdrew .. consent, withdraw .. consent, reportable incident, hipaa, data subject, privacy complaint,
      confidential data, article 15, article 17, art 15, art 17, right of access, data access request, dsar, copy of
      all .. data, copy of my data, all data you, all the data you, all information you hold, data you hold, data you
      have about, what data you, which data you .. about me, erase my, erase all, erase me, delete my personal, delete
      all my, delete everything about, remove my data, remove all my data, remove all my personal, forget me, data
      protection authority, data protection officer, data protection commissioner, supervisory authority, information
      commissioner, commissioner's office, sold my data, sold my details, sold my email, sold my number, sell my data,
      selling my data, shared my data, shared my details, share my data, sharing my data, passed on my data, passed my
      data, passed my details, gave my data, gave my address to, gave my number to, gave out my, disclosed my,
      disclosure of my, processing of my data, object to the processing, privacy rights, violates my privacy,
      violation of my privacy, invasion of privacy, breach of privacy, breach of confidentiality, confidentiality
      breach, medical records .. sent, medical data, never gave .. consent, never consented, not consented, revoke my
      consent, withdraw my consent, unsolicited calls, do not call list, recorded me without, filmed me, filmed
      without, copy of .. personal data, all personal data, personal data breach, personal data .. {exposed}, personal
      information .. {exposed}, personal data of, personal details of, privacy incident, data incident, privacy issue,
      privacy problem, search engine lists, indexed by google, google shows .. our, google shows .. my, shows up in
      google, data .. about me, data about me, about me you hold, where you got .. data, where you got my, where did
      you get my, how did you get my, who gave you my, to whom you gave, article 21, art 21, revoke any consent,
      revoke .. consent, delete all personal, erase all personal, delete .. personal data, erase .. personal data,
      personal data you hold, all data about me, what you hold on me, stored about me, store about me, stored on me,
      processing .. personal, object to .. processing, object to .. profiling, recordings of my calls, recordings of
      calls, privacy regulator, data regulator, lawful basis, legal basis for, data portability, copy of everything
      you, everything you have on me, everything you have about me, everything you know about me, do not sell my,
      don't sell my, categories .. shared, right to rectification, rectification, data protection regulation, in
      exercise of my rights, within the legal term, within 30 days .. data, delete my recordings, delete my photos of,
      take my photo down, use my photo without, used my photo without, published my photo, published my address, outed
      me
    `),
  },
];
