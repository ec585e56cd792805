import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

/** Questions, wishes and notes: what nobody has to hurry for. */
export const englishWishRules: TriageRulesInput['rules'] = [
  {
    name: 'information-question',
    urgency: -1,
    action: 2,
    phrases: listed(`
      do you offer, do you ship, do you have, do you sell, do you support, does your, does the, is there a, is there an,
      is there any, are there, are you open, is it possible to, would it be possible, where do i find, where can i find,
      how do i, how can i, how do we, how long, how much, how many, what's the, what is the, what is your, what's your,
      what are the, what does, which one, which of, difference between, can i, can we, could we, would like to know,
      wonder~ whether, wonder~ if, only wonder, just wondering, curious, quick question, silly question, question about,
      feature request, suggestion, it would be nice, on the roadmap, roadmap, thought you would like to know, thought
      you'd like to know, kindly advise, only asking, do you accept, do you deliver, do you provide, do you take, do you
      also, do you still, can you tell me whether, can you tell me if, could you tell me, what time, when do you, when
      does, when is the, where is the, who do i, is it included, are dogs allowed, allowed to, any plans to, any plans
      for, any recommendation~, is it true that, i was wondering, we were wondering, wondering if, interested in,
      information about, information on, more information, thinking of buying, thinking about buying, before i buy,
      before i order, before we sign, pricing for, would be nice, would be great, would be handy, would love to see,
      have you considered, an idea, which form, does my .. cover, do you cover, is .. covered, would it cover, in
      future, for the future, is there a slot, would help people, idea for, an idea for, tip for, just a tip, small
      idea, maybe put, perhaps add, maybe add, could be an idea, it might help, would help, minor thought, thought for
    `),
  },
  {
    name: 'request',
    action: 1,
    phrases: listed(`
      please, pls, plz, kindly, {could} you, i need, we need, i want, we want, i'd like, i would like, we'd like, we
      would like, we'd need, i expect, help me, help us, need help, want to know, let me know, tell me, send me, call
      me, you need to, you must, looking for, might want to, make it stop, fix it, take off, take it off
    `),
  },
  {
    name: 'calm',
    urgency: -1.5,
    phrases: listed(`
      not urgent, not very urgent, not that urgent, nothing urgent, no urgency, no rush, no hurry, no pressure, not
      critical, not blocking, not a big problem, not a big deal, low priority, when you get a chance, when you have
      time, whenever you have time, whenever you can, small thing, just curious, nice to have, just planning, nothing
      has happened
    `),
  },
  {
    // Tells how things stand or are going to be; weighs little beside any trouble.
    name: 'note',
    urgency: -0.5,
    action: -1,
    phrases: listed(`
      we'll let you know, i'll let you know, let you know, keep you posted, keep you informed, will get back to you,
      we'll get back, i'll get back, will answer after, will reply after, will be back, i'll be back, i'll be on,
      we'll be on, i'll be there, we'll be there, we will be there, suits me, suits us, fine with me, fine with us,
      fine by me, okay for me, ok for me, ok for us, sounds good, sounds fine, all right, alright then, as agreed, as
      suggested, as discussed, as promised here, as planned, we confirm, i confirm, i hereby confirm, can confirm,
      confirming, confirmed, i accept, we accept, accepted, attached the, signed form, signed contract, find attached,
      for information, picked up by, collected by, handed over, booked by now, in another folder, in my spam folder,
      that was us, that was me, was my fault, nothing to worry, no need to worry, no worries, no findings, installed
      on all, installed last night, rolled out, has been installed, went live, is completed, has been completed, all
      set, we're set, ready now, everything in place, stop the search, just so that you, from monday on, as of next
      week, as of monday, starting next, in future we, from now on i, we have moved, we've moved, i have moved, i've
      moved, moved to a new, new address is, new number is, new phone number is, i have switched, we have switched, i
      have decided, we have decided to stay, i'll keep, we'll keep, thought you should know, thought i'd mention,
      thought i'd tell you, might interest you, may interest you, of interest, small remark, a remark, side note, on a
      side note, by the way, btw, question {number} of, your survey, your questionnaire, your poll, i voted, my vote,
      i answered, i filled, i'd have picked, good addition, nice addition, would be a good, would be good, would be
      helpful, would be useful, would be lovely, could be a bit, could be better, fun fact, fun hack, training course
      until, travelling until, read my mail only, office hours, short break, i'm travelling and, was travelling,
      withdrawn, cancelled it myself, did it myself, have done it myself, solved myself, since then all, payment
      crossed, reminder crossed, mails crossed, attached the signed, attached you, thought your blog, thought your
      team, all agreed, we have received the, i have received the, everything is complete, is complete, i am away, we
      are away, would like to present, like to introduce, we produce, our company offers, collaboration, cooperation
      with, press inquiry, we received the, i'm away from, i'm away until, have signed, have sent you, have paid, have
      returned, have uploaded, have received, have booked, have registered, have transferred, have filled in, have
      forwarded, have passed on, have informed, have arranged, have shipped, has been signed, has been sent to, has
      been returned, has been delivered, has been collected, has been picked up, has been booked, has been
      transferred, has been received, was delivered, was collected, was picked up, was received, arrived safely,
      arrived this morning, arrived today, arrived yesterday, here is the, here are the, here's the, enclosed,
      enclosed is, enclosed are, please find, see attached, see enclosed, as requested, as announced, for your
      calendar, save the date, looking forward to, look forward to, see you in, see you at, until then, we will be,
      we'll be in, i will be in, i'll be in, i will be there, will be closed, will be out, will be away, will be on
      holiday, will be on leave, will attend, will join, will come, will pick, will collect, will bring, wanted to let
      you know, want to let you know, letting you know, to inform you, inform you that, we inform, i inform, be
      informed, happy to confirm, pleased to confirm, pleased to inform, glad to report, good news, news from,
      greetings, congratulations, best wishes for, welcome to, daily report, weekly report, monthly report, status
      update, summary of, agenda for, newsletter, bulletin, press information, you are welcome to, thank you for your
      patience, thank you for your help, thanks for your help, thank you for the quick, thanks for the quick, thank
      you for sorting, thanks for sorting, thank you for explaining, thanks for explaining, that answers, answers my
      question, that was all, that is all, all clear, got it, noted, will do, okay then, alright, we agree, i agree,
      agreed, the answer is, my answer, our answer, works fine, works well, works great, works again, working again,
      is working, runs fine, runs well, is fixed, is sorted, is solved, is resolved, all settled, all done, everything
      fine, everything is fine, everything is okay, everything is ok, everything in order, in good order, in perfect
      order, received in good, complete and undamaged, arrived complete, was right, were right, new opening hours, new
      address, new number, new mail address, new contact, on my behalf, my deputy, my stand-in, takes over, replaces
      me, left the company, has left the company, retired, are signed and, post to you, changed the password myself,
      could log in, got it running, got it going, the rest holds, the number will be forwarded, reach us under, reach
      me under, automatically created, made by a machine, been passed on to, from our point of view, come back to you
      after, to accept the position, stays at home today, has a cold, in the meantime, of them within, need not do
      anything
    `),
  },
  {
    name: 'no-action',
    urgency: -3,
    action: -4,
    phrases: listed(`
      no action, no further action, nothing to do, fyi, for your information, for your records, for your records only,
      just for info, just wanted to say, just to say, just to let you know, this is to let you know, short note, heads
      up, please ignore, please disregard, never mind, out of office, out of the office, automatic reply, auto reply,
      on parental leave, you can close, please close this, close this ticket, close the case, no reply needed, no need
      to reply, no answer needed, attached is, is attached, are attached, please find attached, thank you for your
      message, thank you for contacting, your message was read, we confirm receipt, i confirm the, no open points,
      sorry for the noise, this is expected, planned maintenance, no refund needed, no reply necessary, no response
      needed, nothing needed, nothing else needed, no need to, for info, just a note, just sharing, we have received,
      i have received, thank you for your order, this is an automated, this is an automatic, do not reply, auto
      generated, will be closed, office is closed, we are closed, on vacation until, on holiday until, on leave until,
      away until, back in the office on, as agreed, as discussed, confirming that, please note that, resolved on our
      side, consider this closed, ticket can be closed, can be closed, withdraw my, reading of meter, my reading is,
      the reading is, survey answer, survey response, score {number} of, score {number} out, {number} out of 10,
      backup finished, backup completed, finished at, completed successfully, finished successfully, works for me, see
      you then, see you on, see you next, newsletter is here, unsubscribe at the, received with thanks, received thank
      you, received thanks, attached my application, my application as, i apply for, we're closed, closed from, you've
      been unsubscribed, you have been unsubscribed, got the confirmation, just so you know, for the record, for the
      file, for your file, for your files, for your info, minutes of, all points agreed, points agreed, as agreed on,
      as per our call, holiday greetings, season's greetings, merry christmas, happy christmas, happy new year, happy
      easter, happy holidays, greetings from, thank you for the info, thanks for the info, thanks for letting me know,
      thank you for letting me know, thanks for the update, thank you for the update, ok noted, noted with thanks,
      duly noted, we have updated, we've updated, already updated, already changed, already done, was paid today, i
      have changed it, we have changed it, done online, filled it in, signed and returned, signed copy attached,
      delivery note signed, all boxes are here, test message, test mail, test ticket, please ignore this, ignore my
      last, ignore my previous, wrong recipient sorry, sent by mistake, sent to you by mistake, my last mail was, no
      further questions, nothing changes, no reason to act, you need not, you needn't, needn't do, no feedback needed,
      our new address, our new phone, new contact person, takes over from me, my successor, i am leaving the company,
      i'm leaving the company, maternity leave, delivery status notification, read receipt, you may close, may be
      closed, can close this, please close the, closing this, i withdraw, hereby withdraw, withdraw our, withdrawn,
      for your attention only, for reference, for reference only, as requested here, enclosed you, reminder to self,
      minutes attached, status report, job alert, invitation to, you are invited, join us, press release, that's all,
      notification scheduled, automatic notification, closed between, automated notification, i updated my, just
      letting you know, i updated our, reading for meter, forget my message, forget my mail, forget my last, forget
      about my, right value again, shows the right value again, reading of the, reading on, reading .. is, was meant
      for, meant for a colleague, meant for somebody, meant for someone, will be answered within, has been received
      and, do not reply to, here's my answer to your survey, my answer to your survey, have signed and uploaded, have
      transferred, today transferred, we have today, found the button, found it sorry, 0 incidents, inspection .. took
      place, no defects, explained for us, weekly report 0, monthly report 0, has been paid this, has been paid today,
      was paid this, this mail was made by, automatically created notice, need not do anything, needn't do anything,
      case is closed, ticket is closed
    `),
  },
];
