import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

/** Lawyers, banks and competitors: what the customer is about to do. */
export const englishThreatRules: TriageRulesInput['rules'] = [
  {
    name: 'legal-threat',
    askable: true,
    strong: true,
    urgency: 10,
    sentiment: -3,
    action: 1,
    phrases: listed(`
      lawyer~, attorney~, solicitor~, barrister, sue, suing, lawsuit~, law suit, litigation, legal action~, legal
      proceedings, legal steps, legal claim, proceedings, take .. to court, see you in court, to court, in court,
      court action, court order, small claims, ombudsman, trading standards, consumer protection, consumer rights,
      consumer affairs, better business bureau, regulator~, regulatory authority, file a complaint with, lodged a
      complaint, the police, police report, report you, cease and desist, class action, held liable, hold you liable,
      liable, hold you responsible, against the law, illegal, illegally, unlawful, breach of contract, copyright
      infringement, discrimination, go public, going public, journalist~, the press, theft, tribunal, letter before
      action, our counsel, attorney general, watchdog, statutory rights, tv station, the authorities, bailiff~,
      contact the regulator, official complaint, formal complaint, negligence, defamation, to the media, legal
      department will, legal aid, legal representation, legal dispute, legal consequences, legal remedies, legal
      recourse, legal avenue, take .. legal, taking .. legal, going legal, court summons, court proceedings, court
      claim, court case, in front of a judge, before a judge, county court, high court, judge will, injunction,
      subpoena, summons, statement of claim, arbitrator, prosecutor, prosecution, prosecute, press charges, criminal
      complaint, criminal charges, criminal offence, police officer~, to the police, go to the police, call the
      police, calling the police, report to the police, reported to the police, file a report with, crime number,
      action fraud, sheriff, debt collector~, debt collection, debt collectors, collection agency, ofcom, ofgem, ftc,
      bafin, consumer association, consumer organisation, consumer organization, consumer advice, consumer watchdog,
      consumer rights act, citizens advice, rights act, tenants' association, tenant association, works inspectorate,
      labour inspectorate, health inspector, health inspectorate, food standards, food safety authority, hygiene
      inspector, environmental health, complaints board, complaints commission, complaints authority, appeals board,
      licensing authority, licensing board, civil aviation authority, aviation authority, passenger rights, eu261, eu
      261, member of parliament, formal notice, final notice before, final response, notice of default, default
      notice, deadlock letter, without prejudice, reserve .. right to, reserve all rights, reserve our rights, reserve
      my rights, claim damages, claim for damages, damages claim, sue for, seek damages, seeking damages, seek
      compensation, seeking compensation, gross negligence, negligent, duty of care, misrepresentation, mis-sold, mis
      sold, missold, false advertising, breach of warranty, breach of our contract, breach of the agreement, breach of
      agreement, breach of your, broke the law, breaks the law, breaking the law, violates the law, violation of the
      law, violation of law, contravenes, infringe~, infringement, dmca, takedown notice, take down notice,
      defamatory, libel, slander, discriminated, discriminate~, discriminating, racist, racism, sexist, unlawfully,
      wrongful, wrongfully, expose you, post .. review everywhere, go viral, one star review everywhere, evening news,
      local news, local paper, local newspaper, the newspapers, tag every newspaper, every newspaper, to the
      newspaper, to the newspapers, contact the newspaper, consumer programme, youtube video about, all over social
      media, all over twitter, all over facebook, all over the internet, go to the press, to the press, talk to the
      press, call the press, tv channel, sexual harassment, sexually, the inspectorate, legally entitled, legally
      obliged, we act for, i act for, acting for, my client~ instructs, preserve all, further letters to, address ..
      letters to us, letters before claim, cease letter, cease and, tenants' union, tenants union, renters' union,
      tenancy tribunal, the law gives, the law says, by law you, under the act, contrary to the law, hand .. over to
      my, pass this to my, instruct my, instructing my, instructed my, instructed a, by the court, enforced by, have
      it enforced, legally enforce, advised us to claim, advised me to claim, claim the losses, claim our losses,
      claim our damages, hold you to account, held accountable, hold you accountable, complaint against you, filed a
      complaint, lodge a complaint, lodging a complaint, claims court, my claim against you, claim against you, report
      you to, reported you, reporting you, report this to the, financial regulator, consumer office, consumer
      protection office, protection agency, i advise you to settle, legal letter, legal papers, papers served, be
      hearing from my, i write for, i'm a reporter, i am a reporter, evening courier, publish .. piece, publish ..
      story, publish .. article, story on you, piece on you, article on you, wish to comment, put the whole story,
      whole story .. online, every review site, on my channel, my followers, thousand followers, make this public,
      make it public, name and shame, warn everyone, post .. everywhere, posting this everywhere, post this
      everywhere, share this everywhere, know my rights, insist on my rights, taking you to, case against you, my
      insurance will sue, mp about, arbitration board, on my blog, on our blog, legal protection insurance, file suit,
      filing suit, files suit, go to law, the law gives me, friend is a journalist, friend is a lawyer, friend is a
      judge, journalist friend, to the papers, off to the papers, health office, veterinary office, labour court,
      industrial tribunal, equality office, anti discrimination, pressing charges, you'll answer for, you will answer
      for, last warning, have until friday, have until monday, have until tomorrow, have till tomorrow, have till
      friday, till tomorrow night, or there will be consequences, there will be consequences, face the consequences,
      bear the consequences, reported it to the, report you to the, go to the regulator, reported you to, to the
      ombudsman, article about you, story about you
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
      dispute .. transaction, dispute this, disputing, file a dispute, opened a dispute, open a dispute, reverse the
      payment, reverse the charge, {demand} .. money back, give .. money back, get .. money back, {demand} .. full
      refund, {demand} .. refund, immediate refund, refund immediately, refund now, scam, extortion, stop the payment,
      reverse the charges, contacted my bank, call my bank, told my bank, contact my bank, credit card company, paypal
      claim, charge .. reversed, return my money, want .. money, robbed, swindle~, con artists, claim the money back,
      claim my money back, refund my money, refund our money, refund the money, refund it now, refund it today, refund
      it immediately, entire amount back, every penny back, every cent back, all my money, give it back now, return
      the money, return our money, return the amount, reimburse me, reimburse us, compensate me, compensate us, demand
      compensation, expect compensation, expect a refund, expect a full refund, expecting a refund, expecting a full
      refund, insist on a refund, insist on a full refund, entitled to a refund, entitled to a full refund, go to my
      bank, going to my bank, through my bank, bank to reverse, payment dispute, dispute it with, disputed with,
      paypal dispute, paypal case, paypal buyer protection, buyer protection, section 75, visa dispute, mastercard
      dispute, amex dispute, block the payment, blocked the payment, block further payments, cancel the direct debit,
      cancelled the direct debit, cancelling the direct debit, stop the direct debit, withhold .. payment, withholding
      payment, withhold payment, not pay until, not paying until, won't pay until, stealing from, steal from, stole
      from, stolen from me, you stole, stole my money, took my money, taken my money, taking my money, keep taking
      money, keeps taking money, keep charging me, keeps charging me, charged me every month since, charged .. after i
      cancelled, charging .. after i cancelled, still charging me, ponzi, pyramid scheme, fraudulently, con artist,
      sham, refund .. or i'll, refund .. or we, refund .. or i, refund .. today or, stolen my money, give me back,
      give us back, give back my, give back our, give .. back my, want my setup fee back, want .. fee back, want ..
      deposit back, want .. back in full, give .. deposit back, return my deposit, return our deposit, keep my
      deposit, kept my deposit, keeping my deposit, have the bank, bank take it back, bank will take it, you will pay
      for this, one more cent, another cent, another penny, one more penny, pull the money back, pull the payment,
      claw back, clawed back, take the money back, take it back through, bank get it back, back by friday or, back by
      monday or, back by tomorrow or, back by wednesday or, money back or, back in my account by, back in my account
      or, unless the deposit, unless the money, unless i get my money, unless you refund, if you don't refund, if you
      do not refund, disputing it, return what i paid, give back what, have it reversed, reversed by the bank,
      reversed by my bank, reversed the debit, reverse the debit, don't accept the charge, do not accept the charge,
      contest the charge, contesting the charge, contested the charge, contest this charge, give it back within, back
      within a week or, refuse the refund, refused the refund, refused a refund, refuse a refund, denied my refund
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
      cancel with immediate effect, close .. account~, closing .. account~, delete .. account, we terminate, i
      terminate, hereby terminate, terminating, termination of, notice of termination, end .. contract, contract ends
      with this month, stop .. {bought}, {leave} .. competitor~, {leave} .. elsewhere, {leave} .. another provider,
      business elsewhere, we are leaving, we're leaving, i am leaving, i'm leaving, we're done, we are done, i'm done,
      {not} .. renew~, {not} be renewing, last straw, lose us as, lose me as, losing us as, losing a customer, lost a
      customer, consider this our notice, consider this my notice, offboarding, cancel my subscription, take our
      business, taking our business, take my business, looking at alternatives, looking for alternatives, evaluating
      alternatives, considering leaving, thinking of leaving, thinking about leaving, considering other, looking at
      other, looking for another, parting ways, part ways, migrate away, migrating away, discontinue .. {bought}, stop
      the renewal, do not renew, don't renew, auto renewal off, ending our, quit your service, close down our, {leave}
      to another {provider}, {leave} .. another {provider}, {leave} .. other {provider}, {leave} .. new {provider},
      {leave} to a competitor, {leave} .. your competitor, {leave} .. your competitors, to another provider, with
      another provider, found another {provider}, found a new {provider}, found a better {provider}, chosen another
      {provider}, signed with another, signed with a competitor, signed with your competitor, go with another
      {provider}, going with another {provider}, cancel everything, cancel it all, cancel us, cancel my contract,
      cancel my account, cancel my plan, cancel my policy, cancel my insurance, cancel my membership, i am cancelling,
      i'm cancelling, we are cancelling, we're cancelling, decided to cancel, want to cancel, wants to cancel, wish to
      cancel, wishes to cancel, would like to cancel, like to cancel my, intend to cancel, going to cancel, need to
      cancel my subscription, will be cancelling, thinking of cancelling, thinking about cancelling, considering
      cancelling, consider cancelling, letter of cancellation, notice of cancellation, cancellation notice, cancelled
      .. still charged, cancelled in .. charged, give notice, giving notice, given notice, hereby give notice,
      terminate our, close my account, close our account, close all .. accounts, closure of .. account, closure of ..
      accounts, closing my account, closing our account, delete my account, delete our account, deactivate my account,
      deactivate our account, end my subscription, end our subscription, end my membership, end our contract, ending
      the contract, end the contract, end of our relationship, end the relationship, end this relationship, quit my,
      quitting your, leaving your, leaving the platform, we will leave, we'll leave, leave for good, walking away,
      ready to walk, ready to leave, take our custom elsewhere, custom elsewhere, going elsewhere, looking elsewhere,
      shopping elsewhere, taking our money elsewhere, taking my money elsewhere, money elsewhere, move our accounts,
      move our business, replace you, replacing you, better offer from, offer from a competitor, offer from your
      competitor, last chance to keep, reconsider .. contract, rethink .. relationship, lost confidence in you, lost
      trust, lost our trust, lost my trust, lost all trust, lost faith, lost all faith, lost confidence, no longer
      trust, do not trust you, don't trust you, lose a customer, lose this customer, lost me as, lost us as, lost a
      loyal, lost another customer, no longer be a customer, no longer your customer, no longer need your, no longer
      want your, stop my subscription, stop my membership, stop my plan, unsubscribe from .. plan, opt out of ..
      renewal, not be renewed, won't renew, won't be renewing, will not renew, will not be renewing, not going to
      renew, not renew, not renewing, not extending, not to renew, not to extend, don't extend, decided to switch,
      decided to end, exit plan, exit clause, exit strategy, early exit, get out of .. contract, out of my contract,
      out of our contract, out of the contract, release me from, release us from, special termination, extraordinary
      termination, right of withdrawal, withdraw from .. contract, revoke .. contract, rescind, switch to a
      competitor, moving everything away, leaving you for, i'll look elsewhere, we'll go elsewhere, i will go
      elsewhere, we will go elsewhere, confirm .. cancellation of, moving all .. accounts, terminate my .. {bought},
      terminate our .. {bought}, terminate this .. {bought}, to terminate .. contract, to terminate .. agreement,
      terminate .. contract, terminate .. agreement, terminated .. contract, we're done with, we are done with, i'm
      done with, i am done with, want out, out of this contract, or we're gone, or i'm gone, or we are gone, or i am
      gone, switching off your, not extend .. agreement, not extend .. framework agreement, not prolong, i hereby give
      notice, hereby cancel, end of our cooperation, end our cooperation, end our partnership, ending our partnership,
      offer for half your price, match it or, had an offer from, received an offer from, talks with .. competitors,
      talks with .. competitor, talking to .. competitor, talking to .. competitors, quote from a competitor, shopping
      around, time to move on, we will move on, enough is enough we, this was the last, done for good, count me out,
      last month with you, last invoice you, last order with you, our last order, get rid of your, throw out your,
      ditch~ you, ditching you, dump~ your, dumping your, replace your system, phase out your, no intention of
      staying, won't be staying, will not be staying, not staying, different supplier, we're through, we are through,
      i'm through, closing bill, final invoice and, chosen another, have chosen another, have chosen a different,
      chosen a different, gone with another, gone with a different, gone for another, opted for another, opted for a
      different, release the domain, cancel the lot, cancel all .. lines, cancel my .. membership, cancel my ..
      subscription, cancel .. direct debit and, {not} {prolong} .. {bought}, not wish to {prolong}, not want to
      {prolong}, don't {prolong} .. {bought}, notice to quit, notice on .. contract, notice on .. agreement, notice
      for .. contract, gives notice, end the subscription, end my .. contract, end our .. contract, end this ..
      contract, end the .. contract, started moving our, moving our members, move our members, move everything to,
      moved everything to, to another .. tool, whether we stay, whether i stay, why should we stay, why i should stay,
      why should i stay, taking the accounts, take the accounts, taking my accounts, taking all my accounts, withdraw
      all deposits, withdraw all my, to your rival~, your rival~, with your rival, hardware is to be returned, return
      the hardware, return your equipment, send your equipment back, goodbye for good, leave the club, leave the
      programme, shut down our account, shut our account, shut my account, wind down our, no longer use your, stop
      using your, stopped using your, ready to switch, considering a switch, considering switching, think about
      switching, thinking about switching, thinking of switching, tempted to switch, at a different {provider}, move
      my salary, wind up mine, wind up my, wind up our, look for someone else to, looking for someone else to, look
      for somebody else to, find someone else to, find somebody else to, someone else to host, competitor answers,
      {not} .. {prolong} with your, not continue with, not be continuing, leaving you after, leaving after {number}
      years, after {number} years .. leaving, close down my, this is goodbye, is my last order, subscription as of
      today, terminate contract, terminate my, terminate this, with due notice, as of year end, opt out as of,
      handover of the data, export of all .. data before, migrate off, moving off your, move off your, move away from
      your, moving away from your, close my accounts, close our accounts, close my membership, terminate the contract,
      terminate the agreement, decided not to {prolong}, {not} {prolong} our contract, {not} {prolong} the contract,
      {not} to {prolong} the, {not} making use of, our cancellation of, with the other firm, custom to, to another
      booking tool
    `),
  },
];
