import { listed } from './listed.ts';
import type { MailWords } from './mail-words.ts';

export const english: MailWords = {
  replyHeaders: { starts: ['on'], verbs: ['wrote'] },
  sender: ['from'],
  fields: ['sent', 'date', 'to', 'cc', 'subject', 'reply-to', 'importance'],
  originals: ['original message', 'original e-mail', 'original mail', 'begin reply'],
  forwards: ['forwarded message', 'forwarded', 'forwarded e-mail', 'begin forwarded message', 'fwd'],
  pointers: ['see below', 'see the below', 'see attached', 'fyi', 'for your information', 'forwarding', 'below'],
  replyLines: ['reply above this line', 'type your reply above this line', 'write above this line'],
  signOffs: listed(`
    regards, kind regards, best regards, warm regards, kindest regards, warmest regards, with kind regards, with best
    regards, thanks and regards, thanks & regards, many thanks and kind regards, thanks and kind regards, best wishes,
    with best wishes, all the best, best, sincerely, yours sincerely, yours faithfully, sincerely yours, yours truly,
    yours, warmest, warmly, cordially, warm wishes, warmest wishes, very truly yours, with gratitude, respectfully, respectfully yours, kr, br, rgds, kind rgds
  `),
  thanks: listed(`
    thanks, many thanks, thank you, thanks a lot, thank you very much, thanks in advance, thank you in advance, cheers, thx,
    with thanks, thank you and best, thanks again
  `),
  postscripts: ['ps', 'p.s', 'pps', 'p.p.s'],
  sentenceWords: listed(`
    i, i'm, i've, we, we're, we've, my, our, me, us, you, your, is, are, was, were, has, have, had, do, does, did, don't,
    can, can't, cannot, could, will, would, should, must, please, not, it, it's, this, that, these, there, still, when,
    why, how, what, where, been, be, since
  `),
  jobTitles: listed(`
    head of, director, manager, engineer, officer, counsel, attorney, lawyer, solicitor, barrister, paralegal, partner,
    analyst, consultant, administrator, specialist, supervisor, coordinator, co-ordinator, president, secretary, assistant,
    adviser, advisor, architect, developer, team lead, team leader, lead, leader, technician, inspector, investigator,
    executive, associate, representative, owner, founder, co-founder, chair, chairman, chairwoman, treasurer, controller,
    accountant, clerk, nurse, physician, professor, ceo, cto, cfo, coo, cio, ciso, dpo, cro, vp, svp, evp, chief, department,
    desk, division, unit, responder, commander, planner, buyer, auditor, receptionist, operator, trainer, teacher
  `),
  contacts: listed(`
    tel, phone, telephone, direct, mobile, mob, cell, fax, hotline, office, switchboard, extension, ext, e-mail, web, website,
    registered office, registered in, company number, company no, company registration, vat no, vat number, vat reg, vat,
    p.o. box, po box, suite, street, road, avenue, ltd, limited, llc, llp, inc, plc, corp, corporation, company, group
  `),
  disclaimers: listed(`
    this e-mail and any, this message and any, this communication and any, this transmission and any, this e-mail is
    confidential, this message is confidential, this communication is confidential, this e-mail contains confidential,
    this message contains confidential, this e-mail may contain confidential, this message may contain confidential,
    this e-mail may contain privileged, this message may contain privileged, this e-mail including any, this message
    including any, this e-mail together with any, this e-mail transmission, this electronic message and, this electronic message is, this electronic mail,
    confidentiality notice, confidentiality note, confidentiality statement, legal notice the contents of this, disclaimer
    this, disclaimer the, disclaimer any, information contained in this e-mail, information contained in this message,
    information contained in this communication, information contained in this transmission, information contained in this
    electronic, information in this e-mail, information in this message is, information in this transmission, information
    transmitted is intended, information transmitted in this, information transmitted by this, contents of this e-mail,
    contents of this message, content of this e-mail is, content of this message is, content of this e-mail and, you are
    not the intended recipient, you're not the intended recipient, you are not the intended addressee, you are not the
    named addressee, not the intended recipient you, if you have received this e-mail in error, if you have received this
    message in error, if you have received this communication in error, if you have received this transmission in error,
    if you have received this in error, if you received this e-mail in error, if you received this message in error, if you
    received this in error, if you received this communication in error, if you receive this e-mail in error, if you receive
    this message in error, solely for the use of the individual, solely for the use of the intended, solely for the intended
    recipient, solely for the addressee, only for the addressee, only for the intended recipient, only for the person or
    entity, intended only for the use, intended only for the named, intended only for the person, intended only for the
    individual, intended solely for, intended exclusively for, intended for the named recipient, intended for the addressee,
    intended for the exclusive use, intended for the sole use, exclusively for the addressee, confidential and may be,
    confidential and are intended, confidential and is intended, confidential and intended, confidential and or privileged,
    confidential and privileged, confidential and legally privileged, confidential or privileged, confidential or legally
    privileged, privileged and confidential, privileged and or confidential, privileged or confidential, proprietary or
    legally privileged, legally privileged, attorney-client privilege, subject to legal professional privilege, unauthorised use may lead, unauthorised use
    disclosure, unauthorized use disclosure, any unauthorised review, any unauthorized review, any unauthorised copying,
    any unauthorized copying, any unauthorised disclosure, any unauthorized disclosure, unauthorised disclosure or copying,
    any review dissemination, any disclosure copying, any dissemination distribution, any use disclosure,
    any use dissemination, any distribution or copying of this, copying or distribution of this, dissemination of this
    e-mail, strictly prohibited and may be unlawful, the views expressed in this, the views or opinions, any views or
    opinions, any views expressed, any opinions expressed, views and opinions expressed, opinions expressed in this e-mail,
    views or opinions presented, viruses can be transmitted via, e-mails are not secure, e-mail transmission cannot be
    guaranteed, internet communications are not secure, e-mail communication is not secure, check this e-mail and any,
    check this message and any, scan this e-mail, for the presence of viruses, no liability for any damage caused by any
    virus, accepts no liability for, accept no liability for, accepts no responsibility for any, does not accept liability,
    does not accept legal responsibility, cannot accept liability for, no liability is accepted, delete this e-mail from
    your system, delete it from your system, delete the e-mail from your system, delete the message from your system, delete
    this message and any, destroy this e-mail, destroy this message, notify the sender immediately,
    please notify the sender, please inform the sender, please advise the sender, please contact the sender, inform the
    sender immediately, e-mails may be monitored, e-mail may be monitored, may be monitored or recorded,
    we process your personal data in accordance, how we process your personal data, our privacy policy explains, our privacy
    notice explains
  `),
  notices: listed(`
    beware of phishing, exercise caution, please be cautious, please be careful, use caution, think before you click, originated from outside, originated outside of, originates from outside, comes from outside the, came from outside the,
    from an external sender, from an external source, from outside of our, from outside our, this is an
    external e-mail, this e-mail is from an external, external e-mail do not click, external e-mail use caution, do not click
    links, do not click any links, do not click on links, do not open attachments unless, unless you recognise the sender,
    unless you recognize the sender, unless you trust the sender, unless you know the sender, you don't often get e-mail from,
    learn why this is important, some people who received this message, this e-mail has been scanned, this message has been
    scanned, scanned for viruses, checked for viruses, virus-free, virus free www, avast antivirus software, this e-mail has
    been checked, please consider the environment, consider the environment before printing, think before you print,
    before printing this e-mail, save paper, please do not print this e-mail, do not reply to this e-mail, do not reply
    to this message, please do not respond to this e-mail, replies to this e-mail, replies to this message are not, mailbox
    is not monitored, inbox is not monitored, address is not monitored, sent from an unmonitored, unmonitored mailbox,
    unattended mailbox, this e-mail was sent automatically, this message was sent automatically, this is an automated
    message, this is an automated e-mail, this is an automatically generated, this is a system generated, this is a
    system-generated, all rights reserved, you are receiving this, you're receiving this, you received this e-mail because,
    you received this message because, you have received this e-mail because, this e-mail was sent to, this message was sent
    to, you received this newsletter, manage your preferences, manage your e-mail preferences, manage your subscription, manage your subscriptions,
    manage preferences, update your preferences, e-mail preferences, change your notification settings, view this e-mail in
    your, view this e-mail in a, view in browser, view in your browser, view it in your browser, view this newsletter, view
    online version, having trouble viewing, trouble viewing this e-mail, can't see this e-mail, click here to unsubscribe,
    unsubscribe here, unsubscribe from this, unsubscribe from these, unsubscribe at any time, you can unsubscribe, to
    unsubscribe from, to unsubscribe click, to unsubscribe please, opt out of these, no longer wish to receive these, no
    longer wish to receive this, no longer wish to receive e-mails, if you do not wish to receive
  `),
  footers: listed(`
    sent from my, sent from outlook, sent from mail for, sent from yahoo, sent from gmail, sent from proton, sent with
    proton, sent with spark, sent via, sent using, sent on the go, get outlook for, get bluemail for, download outlook for,
    typed on a, typed on my, typed with my thumbs, please excuse brevity, please excuse typos, please excuse any typos, please
    excuse my brevity, please forgive any typos, excuse typos, excuse brevity, apologies for typos, sorry for typos, follow
    us on, connect with us on, find us on, like us on, visit our website, visit us at, visit us on, book a meeting with me,
    schedule a meeting with me, book time with me, unsubscribe, register now, register today, sign up now, sign up today,
    shop now, buy now, book now, learn more at, learn more, read more at, read more, join us at, join our webinar, come and
    see us at, meet us at, save the date, winner of the, winners of the, proud winner of, proud sponsor of, our offices are
    closed, our office hours are, my working hours may, my working pattern may, i work flexibly, i work part time, working
    hours, registered office, registered in england, registered company, company registration
  `),
  newsletter: {
    browser: listed(`
      view in browser, view in your browser, view this e-mail in your, view this e-mail in a, view it in your browser, view
      online, view online version, having trouble viewing, trouble viewing this e-mail, can't see this e-mail, read online,
      web version, view this newsletter in
    `),
    reason: listed(`
      you are receiving this, you're receiving this, you received this e-mail because, you received this newsletter, this
      e-mail was sent to, you have received this e-mail because, you signed up for, because you subscribed, because you are
      subscribed, because you opted in
    `),
    optOut: listed(`
      unsubscribe, manage preferences, manage your preferences, update your preferences, e-mail preferences, manage your
      e-mail preferences, opt out of, no longer wish to receive
    `),
    offers: listed(`
      percent off, off all, off everything, off your next, off your first, shop now, buy now, order now, limited time, limited offer, special offer, exclusive offer, last
      chance, save up to, free shipping, free delivery, free trial, register now, sign up now, book now, book your, learn
      more, read more, black friday, cyber monday, our latest, webinar, don't miss, new arrivals, this week's,
      this month's, in this issue, top stories, download the, get started, claim your, redeem, discount, promo code, voucher
    `),
  },
  automatic: {
    subjects: listed(`
      automatic reply, auto reply, auto-reply, autoreply, auto response, auto-response, autoresponse, automated reply,
      automated response, automatic response, out of office, out of the office, ooo, away from office, away from the office,
      vacation reply, vacation auto, on vacation, on annual leave, on holiday, on leave, on parental leave, on maternity leave
    `),
    openings: listed(`
      this is an automatic reply, this is an automatic response, this is an automated reply, this is an automated response,
      this is an auto-reply, this is an auto reply, this is an autoreply, this is an auto response, this is an automatic
      acknowledgement, this is an automated acknowledgement, this is an automatic out of office, this automatic reply, this
      automated response, this auto-reply, automatic reply to your, automated reply to your
    `),
    absences: listed(`
      i am out of the office, i'm out of the office, i am out of office, i'm out of office, i will be out of the office, i'll
      be out of the office, i am currently out, i'm currently out, i am currently away, i'm currently away, i am away from,
      i'm away from, i am on annual leave, i'm on annual leave, i am on leave, i'm on leave, i am on vacation, i'm on
      vacation, i am on holiday, i'm on holiday, i am currently on, i'm currently on, i am on parental leave, i am on
      maternity leave, i am travelling, i am traveling, i have left the company, no longer work for, no longer with the
      company, no longer works for, thank you for contacting, thanks for contacting, thank you for your e-mail, thanks for
      your e-mail, thank you for your message, thanks for your message, thank you for reaching out, thanks for reaching out,
      thank you for getting in touch, we have received your, we received your, your request has been received, your message
      has been received, your e-mail has been received, your enquiry has been received, your ticket has been created
    `),
    returns: listed(`
      i will be back on, i'll be back on, i will return, i'll return, i am returning, returning on, i will be returning, back
      in the office, back at my desk, return to the office, on my return, upon my return, when i return, when i am back, when
      i get back, limited access to, no access to e-mail, no access to my e-mail, not have access to, not be checking, not
      checking e-mail, during my absence, in my absence, while i am away, while i'm away, until, for urgent matters, for
      anything urgent, in urgent cases, if your matter is urgent, if your request is urgent, if it is urgent, if this is
      urgent, for urgent requests, for urgent issues, if you need immediate, for immediate assistance, in case of emergency,
      in an emergency, within one business day, within two business days, within 24 hours, within 48 hours, business days,
      working days, will get back to you, will reply as soon as, will respond as soon as, will be in touch, as soon as
      possible, your ticket number, your reference number, your case number, ticket number is, do not reply, please contact
    `),
  },
  bounces: {
    subjects: listed(`
      undelivered mail, undeliverable, undeliverable mail, undelivered message, mail delivery failed, mail delivery failure,
      mail delivery subsystem, mail delivery system, delivery status notification, delivery failure, delivery failed, delivery
      has failed, delivery notification, failure notice, returned mail, message undeliverable, non-delivery report, warning
      message delayed, delayed mail, delivery delayed, read, not read, message not delivered, message blocked, recalled
    `),
    reports: listed(`
      this is the mail system at host, i'm sorry to have to inform you that your message could not, your message could not be
      delivered, your message couldn't be delivered, your message wasn't delivered, your message was not delivered, message
      could not be delivered to, message you sent could not be delivered, could not be delivered to one or more, could not be
      delivered to the following, delivery has failed to these, delivery to the following recipient, delivery to these
      recipients, delivery failed permanently, wasn't found at, wasn't delivered to, the following address failed, the
      following addresses failed, the following addresses had permanent, permanent fatal errors, diagnostic-code,
      diagnostic code, final-recipient, original-recipient, reporting-mta, remote-mta, generating server, remote server
      returned, the response was, the response from the remote server, user unknown, mailbox unavailable, recipient address
      rejected, address rejected, host or domain name not found, mailer-daemon, mail delivery subsystem, permanent error,
      this message was created automatically by mail delivery, automatically generated delivery, automatically generated
      delivery status, 550 5, 554 5, 552 5, 553 5, your message was read on, was read on
    `),
  },
  no: listed('no, none, n/a, not applicable, false, nope, no thanks, not at this time, unchecked'),
  goodNews: listed(`
    work, works, working, worked, reachable, available, online, accessible, access, able, possible, operational, running, up,
    safe, secure, ok, okay, fine, solved, resolved, fixed, backup, back-up, workaround, received, arrived, successful, help,
    helped, answer, answered, responding, responded, satisfied, happy, can you, can users, can anyone, can customers
  `),
};
