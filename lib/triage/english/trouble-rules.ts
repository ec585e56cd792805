import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

/** Something is wrong or has to be changed, and somebody has to see to it during the day. */
export const englishTroubleRules: TriageRulesInput['rules'] = [
  {
    name: 'problem',
    group: 'trouble',
    askable: true,
    resolvable: true,
    urgency: 3,
    sentiment: -0.5,
    action: 2,
    phrases: listed(`
      broken, breaks, broke, {not} {serve}, {not} .. {serve}, {cannot}, not able to, no luck, stopped {serve}, stops
      working, fail~, failure~, error~, bug~, bugs, crash~, freez~, froze, frozen, hangs, stuck, blank, missing,
      lack~, wrong, incorrect, inaccurate, mistake, lost, disappeared, vanished, damaged, damage, defective, defect~,
      faulty, fault, cracked, torn, dented, scratched, duplicate~, too high, too much, slow, slowly, timeout~, times
      out, timed out, rejected, refused, refuses, denied, not permitted, not accepted, not valid, invalid, expired,
      mismatch, locked out, locked, not recognised, not recognized, does nothing, no longer works, drops every, keeps
      {serve}, noisy, glitch~, issue with, problem with, trouble with, having trouble, having issues, not as
      described, not what, instead of, overlap~, out of sync, in spam, behind since, unexpected, malfunction~, not
      usable, unusable, one way only, went dead, hung up, not refreshed, shows a, logs me out, logged out,
      disconnect~, lag~, laggy, flicker~, wobbl~, wobbles, rattl~, leak~, stain~, unstable, unreliable, outdated,
      ruined, only on one side, only works, unavailable, corrupt~, misspel~, typo on, inconsistent, not the same,
      differ from, distorted, blurry, blurred, illegible, incomplete, unclear, leaves out, unable to, can't find,
      cannot find, {not} match, stops, stopped, gone, dropped, dead, spoiled, rotten, mouldy, bent, chipped, ripped,
      burnt, leaks, dripping, clogged, squeaks, squeaky, too small, too big, too tight, too loose, no longer, won't
      let, keeps asking, asks me again, never came, no confirmation, not responding, not appearing, shows nothing,
      shows zero, skipped, forgotten, mixed up, unreadable, garbled, wrongly, still shows, still says, still pending,
      pending since, declined, bounced, off by, contradict~, contradicts, acting up, acts up, playing up, plays up,
      restarting, reboots, resets, resetting, looping, in a loop, misbehav~, misbehaving, behaves strangely, strange
      behaviour, weird behaviour, odd behaviour, not as expected, not as it should, cuts out, cutting out, cuts off,
      cut off, drops out, dropping out, dies after, died after, quit working, gave up, conk~, broke down, breakdown,
      came loose, came apart, came off, comes off, come off, fell off, falls off, peel~, peeling, faded, shrunk,
      shrank, discolou~, warped, rusty, mould, mildew, squeal~, buzz~, buzzing, grind~, grinding, crackl~, crackling,
      choppy, stutter~, stutters, skipping, swapped, twisted, upside down, backwards, sticking, won't budge, drain~
      blocked, blocked, clog~, overflow~, overflowing, lukewarm, cold again, still cold, too cold, too hot, too warm,
      too loud, too quiet, too dark, low pressure, weak signal, no signal, no sound, no picture, no image, no display,
      no response, no reaction, no trace, no record, no entry, no email, no reply, no button, no longer shows, no
      longer opens, nothing happens, nothing happened, nothing came, nothing in the, has not moved, hasn't moved, not
      moved, stands still, no movement, stuck in, stuck at, stuck on, held up, was returned, old address, old name,
      old version, not the one, different from, differing, does not add up, doesn't add up, don't add up, miscount~,
      rounding, rounds, rounded, off by one, truncat~, truncated, cut short, empty box, counted twice, appears twice,
      twice in, incorrectly, mistaken~, mistakenly, accidentally, by accident, messed up, mess up, mix up, mix-up,
      confused with, spelled, spelt, misspelled, typo, typos, garbage characters, question marks instead, umlauts, in
      english instead, in german instead, not translated, untranslated, crooked, misaligned, off centre, off center,
      fuzzy, grainy, flashing, flashes red, red light, red lamp, orange light, warning light, beep~, beeping, error
      code, alert keeps, false alarms, exception, stack trace, 404, 403, 500, 502, 503, 504, forbidden, not found,
      access denied, permission denied, denies, not allowed to log, not authorised, not authorized, blocked by,
      blacklist~, blacklisted, marked as spam, goes to spam, lands in spam, in the spam, bounce~, bouncing, forgot my
      password, forgot password, forgotten password, lost password, lost my password, reset mail, password reset,
      login fails, code does not, code doesn't, code is not accepted, code not accepted, not counted, not added, not
      applied, not shown, not listed, not displayed, not visible, not included, not saved, not processed, not
      cancelled, not changed, not corrected, not updated, not recorded, not registered, not activated, not connected,
      not synchronised, not synced, not available anymore, not changeable, not possible, not supported anymore, not
      able, stops at, stops after, stops with, stops when, keeps stopping, keeps restarting, keeps disconnecting,
      keeps freezing, keeps saying, keeps telling, keeps showing, keeps sending, keeps going, keeps coming, hangs at,
      hangs on, hanging, unstable since, since the update, since the last update, since your update, since the
      upgrade, since the new version, since the change, since the migration, after the update, after the last update,
      after your update, after the upgrade, after updating, after upgrading, used to work, worked yesterday, worked
      before, worked fine before, worked until, worked fine until, regress~, regression, degraded, degrades, gets
      slower, slower, sluggish, takes forever, takes too long, takes long, takes very long, loads forever, loading
      forever, spinning, spinner, memory leak, battery drains, drains, gets hot, leaking battery, worn, worn out,
      wears out, scratched on, hole in, a hole, a tear, a crack, a dent, a scratch, a stain, broken off, snapped off,
      frayed, unravel~, expired card, not agree, do not agree, don't agree, object to, not convinced, my grade, wrong
      grade, reading wrong, too much for, reject~, jam~, {cannot} find, drips, restarts, has failed, have failed,
      should have been, should not have, shouldn't have, it should be, no hot water, takes more than, takes longer,
      takes minutes, got nothing, does not know, doesn't know, nobody knows, ahead of the sound, out of step, lags
      behind, trails behind, since the repair, since your repair, since the service, since the visit, since your
      technician, since your engineer, since the installation, takes {number} minutes, takes {number} seconds, minutes
      to load, seconds to load, takes ages, arrives late, arrives too late, comes too late, comes late, far apart, not
      next to, gives only, only gives, only cold, only warm, only prints, only shows, only plays, shows only, only
      works in, only opens, end in the middle, ends in the middle, ends after, breaks off, breaks up, the number ..
      isn't, is not the one, isn't the one, does not belong, doesn't belong, confuses, forgets, loses, lose~ ..
      settings, overwrites, shows up twice, still listed, still has, still the old, again after, hardly any, hardly
      works, barely works, barely any, hard to read, hard to hear, cannot be read, can't be heard, unplay~,
      unreadably, smaller than, larger than, shorter than, cm short, mm short, inch short, inches short, too thin, too
      thick, bad smell, smells bad, smells odd, strange smell, strange noise, odd noise, funny noise, weird noise,
      loud noise, banging, knocking, whistling, vibrat~, vibrates, tripped, fuse, pests, mice, ants, rats, cockroach~,
      weeds, draught, draughty, damp, wet patch, water stain~, puddle, condensation, fogged, measured and, measured
      only, by mistake, last update broke, since the latest update, missed my, missed our, missed the, misses the,
      under warranty, warranty claim, warranty case, noise from, noise in, so loud, {not} go through, {not} get
      through, {not} come through, do not read, does not read, doesn't read, wobbly, stays dark, stays black, stays
      off, stays empty, stays red, died, has died, withered, too early, put right, it be put right, shows the 14th, a
      shade lighter, a shade darker, not the ones, opens those of, {not} fit, too large, swap our, swap my, swap
      seats, retouch, has a green line, points at the wall, runs out in, cut down to
    `),
  },
  {
    name: 'order-problem',
    group: 'trouble',
    askable: true,
    resolvable: true,
    urgency: 3,
    sentiment: -0.5,
    action: 2,
    phrases: listed(`
      late again, arrived late, delayed, delay~, overdue, never arrived, never received, {not} received, {not} been
      delivered, overcharged, charged twice, double charged, not as ordered, sold out, too late, miscalculated, double
      booked, out of order, out of stock, billed, charged me, still being charged, not credited, not refunded, too
      expensive, no invoice, no receipt, no refund, no delivery, no parcel, no package, no tracking, no paper, no
      neighbour, nothing arrived, where is my, where's my, where are my, where is our, where's our, where are our, where
      is the refund, where is the parcel, when will my, when will our, when can i expect, when do i get my, who signed,
      in customs, customs hold, returned to sender, came back undelivered, handed to carrier since, for collection at,
      left with, delivered to the wrong, wrong address, wrong name, wrong date, wrong size, wrong colour, wrong color,
      wrong item, wrong amount, wrong price, old price, old prices, half empty, empty package, half of the, only half,
      only one of, one of two, only received, only got, got only, missing one, short by, billed twice, paid twice,
      double entry, double entries, deducted, debited, withdrawn twice, charged for, charged too, charged a fee, charged
      the full, unexpected charge, unexpected fee, mystery charge, extra charge, late fee, cancellation fee, pixelated,
      undeliverable, undelivered, discount not, discount missing, points missing, points not, not deducted, not in the
      box, not sent, not received, latest update, appeal, objection, too {much}, took .. twice, twice from, two times,
      taken twice, taken .. twice, part of the price, price back, make up for, nobody got, nobody received, nobody
      collected, nobody has, nobody was, no one got, no one received, no one collected, left in the, left outside,
      building works, was to be paid, was to be delivered, was to arrive, was due, were due, should have arrived, should
      have been, was supposed to, were supposed to, supposed to be, it was promised for, still on its way, on its way
      since, still not here, in rows, seats apart, asks for a corrected, corrected one, corrected invoice, correct
      invoice, vat number, without vat, bank details, new iban, at the old, to the old address, old account, cost me,
      costs me
    `),
  },
  {
    // A bare "doesn't ..." of a thing is how most people tell that it fails, whatever the verb is.
    name: 'shortfall',
    group: 'trouble',
    askable: true,
    resolvable: true,
    urgency: 2.2,
    sentiment: -0.5,
    action: 2,
    phrases: listed(`
      doesn't, doesnt, does not, isn't, isnt, is not, won't, wont, will not, didn't, didnt, did not, hasn't, hasnt, has
      not, haven't, have not, wasn't, was not, weren't, were not, aren't, are not, couldn't, could not, {cannot}, has
      no, have no, had no, gets no, got no, shows no, there is no, there's no, get no, no sale, is empty, are empty,
      came empty, nothing in, no link
    `),
  },
  {
    name: 'refund-request',
    group: 'trouble',
    askable: true,
    resolvable: true,
    urgency: 3,
    sentiment: -0.5,
    action: 1,
    phrases: listed(`
      refund~, reimburse~, reimbursement, money back, compensation, pay back, credit note, replacement, exchanged,
      return label, deposit, get it back, back on my account
    `),
  },
  {
    name: 'change-request',
    group: 'trouble',
    urgency: 2.5,
    action: 2,
    phrases: listed(`
      {tell} {alter}, {tell} .. {alter}, {could} you {alter}, {could} you .. {alter}, {could} someone {alter}, {could}
      somebody {alter}, {could} hr {alter}, {could} i change, {could} i move, {could} it be changed, can it be
      changed, can they be merged, can that be arranged, chance to, i'd like to move, i'd like to change, we'd like to
      keep, i'd like new, i'd like a replacement, reschedule, reissue, resend, send again, send me another, i need a,
      i need an, we need a, we need it, i still need, needs read access, needs .. access, access for, change of
      address, address change, change of, any news, what can i do, what are my options, how do i proceed, {could} it
      be {fixed}, any ideas, any idea, from now on, set up direct debit, my contract, handed in, spare part, we'd like
      to change, i want to change, need to change, want to move, need to move, want to switch, need to cancel, i need
      to, we need to, can i change, can we change, can i move, may i have, i'd like to get, i'd like to have, i'd like
      my, would like my, would like to change, would like to update, would like to return, want to return, like to
      return, how do i return, need help with, needs to be, {could} you retouch, {could} you help, we'd like to swap,
      i'd like to swap, like to swap, send it back, how do i send it back, split it in, could we split, {could}
      somebody turn, {could} someone turn, note it for, get the fee back, has somebody found, has anyone found, have
      to cancel my appointment, {could} you renew, please renew
    `),
  },
  {
    // A paper is sent, nothing has to be put right. Its action outweighs a change request in the group, not a problem.
    name: 'paper-request',
    group: 'trouble',
    urgency: 1,
    action: 4,
    phrases: listed(`
      send .. {paper}, send us .. {paper}, send me .. {paper}, mail .. {paper}, email .. {paper}, make us .. {paper},
      issue .. {paper}, provide .. {paper}, forward .. {paper}, i need a {paper}, need a .. {paper}, get a {paper},
      have a {paper}, get .. {paper}, could i have .. {paper}, can we get .. {paper}, a copy of, a quote for, share ..
      {paper}, where .. get one
    `),
  },
];
