import type { Business } from './business.ts';

export const hotels: Business = {
  id: 'fernhill-hotels',
  name: 'Fernhill Hotels',
  tickets: 1_000,
  prefix: 'FH',
  currency: '€',
  amounts: [95, 1_400],
  team: 'Fernhill reservations',
  signatures: [
    'Executive assistant, Borealis Wind',
    'Travel desk, Quillon Consulting',
    'Event manager, Harbour Arts Festival',
    'Mobile +44 7700 900###',
  ],
  slots: {
    booking: ['FHB-######', 'FHB-3#####', 'FHB-8#####'],
    hotel: [
      'Fernhill Edinburgh',
      'Fernhill Lisbon',
      'the Fernhill at the harbour',
      'Fernhill Vienna',
      'Fernhill Lakeside',
      'your hotel in Ghent',
      'Fernhill Bath',
    ],
    room: ['112', '204', '215', '307', '318', '402', '411', '523', '608'],
    site: ['a booking site', 'your website', 'our travel agency', 'your app'],
    nights: ['two nights', 'three nights', 'four nights', 'a week', 'the long weekend'],
    item: [
      'a blue scarf',
      'my charger',
      "a child's teddy bear",
      'my reading glasses',
      'a grey coat',
      'a silver earring',
      'my laptop sleeve',
    ],
  },
  topics: [
    {
      kind: 'urgent',
      subjects: ['Help, we cannot get in', 'Stranded at {hotel}', 'URGENT: locked out of {hotel}'],
      facts: [
        'We are standing in front of {hotel} with two small children and are told that there is no room, in spite of {booking}.',
        'It is {clock}, the night desk of {hotel} is empty and nobody can let us in.',
        'The key system at {hotel} is down and all guests of our floor are locked out.',
      ],
      details: [
        'Every other hotel in town is full.',
        'The emergency number rings and nobody answers.',
        'One of us needs his medicine from the room.',
      ],
      asks: ['Please call me right now.', 'We need a room immediately.', 'Do something, we cannot stay on the street!'],
    },
    {
      kind: 'urgent',
      subjects: [
        'Danger at {hotel}',
        'URGENT: safety at {hotel}',
        'Serious incident {day}',
        'To the manager of {hotel}, at once',
      ],
      facts: [
        'There is a strong smell of gas in room {room} of {hotel}.',
        '{few} of our group have been taken ill after the dinner at {hotel} {day}.',
        'My mother slipped in the wet lobby of {hotel} {day} and broke her wrist.',
        'The fire door beside room {room} at {hotel} is locked and the alarm did not go off.',
      ],
      details: [
        'The front desk told us not to worry.',
        'The doctor has given us a certificate.',
        'Other guests are in danger as well.',
      ],
      asks: [
        'Send somebody at once.',
        'I want the manager to call me today.',
        'Please act before somebody else is hurt.',
      ],
    },
    {
      kind: 'urgent',
      subjects: ['I want my {amount} back', 'Chargeback started: {amount}', 'Legal notice'],
      facts: [
        'My card was charged {amount} by {hotel}, although I never booked there.',
        'You still have not refunded the deposit of {amount} for {booking}, cancelled in time.',
        'After my stay at {hotel} my card data were used in {few} fraudulent payments.',
      ],
      details: [
        'My bank has opened a chargeback.',
        'I have written to you {few} times without an answer.',
        'The police report is attached.',
      ],
      asks: [
        'Refund the full sum at once, or I will go to court.',
        'If it is not settled in 48 hours, my lawyer takes over.',
        'I demand the money back today.',
      ],
    },
    {
      kind: 'problem',
      subjects: [
        'Complaint about room {room}',
        'Our stay in {room}',
        'Problems in room {room}',
        'Disappointing stay at {hotel}',
      ],
      facts: [
        'Room {room} at {hotel} had not been cleaned when we arrived {day}.',
        'The air conditioning in room {room} at {hotel} did not work for {nights}.',
        'We hardly slept in room {room} because of the building works next to {hotel}.',
        'There was no hot water in room {room} of {hotel} {day}.',
      ],
      details: [
        'The front desk offered no other room.',
        'It was not mentioned when I booked.',
        'We paid {amount} for the stay.',
        'I took a few pictures.',
      ],
      asks: [
        'I would like part of the price back.',
        'Please pass this on to the manager.',
        'What do you offer to make up for it?',
      ],
    },
    {
      kind: 'problem',
      subjects: ['Wrong invoice for {booking}', 'Bill of {hotel}', 'Charged {amount} too much', 'Question on my bill'],
      facts: [
        'The invoice for {booking} has {fee} for the minibar that we did not touch.',
        'I was charged twice for {booking}.',
        'The price on the invoice of {hotel} is {amount} higher than confirmed.',
      ],
      details: [
        'The confirmation of {site} shows the right sum.',
        'At checkout nobody could explain it.',
        'My company needs a correct one.',
      ],
      asks: ['Please correct it and send a new invoice.', 'Please return the difference.', 'Can you check this?'],
    },
    {
      kind: 'problem',
      subjects: ['Trouble with {booking}', 'About my reservation', 'Is {booking} in order?'],
      facts: [
        'I booked {nights} at {hotel} through {site} and have no confirmation of {booking}.',
        'The dates in {booking} are off by a day.',
        '{hotel} says that {booking} does not exist.',
      ],
      details: ['The payment of {amount} went through.', 'I have the screenshot from {site}.', 'We arrive in {days}.'],
      asks: ['Please confirm it.', 'Could you correct this?', 'Is the room reserved or not?'],
    },
    {
      kind: 'question',
      subjects: [
        'Our stay at {hotel}',
        'Before our arrival at {hotel}',
        'A wish for {booking}',
        'Question on {booking}',
        'A small request',
      ],
      facts: [
        'We are coming to {hotel} for {nights}, booking {booking}.',
        'I have a reservation at {hotel} under {booking}.',
        'Our train gets in at {clock} on the day of {booking}.',
      ],
      details: [
        'We would need a cot.',
        'We travel with a small dog.',
        'One of us uses a wheelchair.',
        'It is our wedding anniversary.',
        'We would like a quiet room.',
      ],
      asks: [
        'Can this be arranged?',
        'What would it cost?',
        'Is parking included?',
        'Could you confirm that in writing?',
      ],
    },
    {
      kind: 'question',
      subjects: ['Enquiry for {count} people', 'Group at {hotel}', 'Request for an offer', '{count} guests at {hotel}'],
      facts: [
        'We are planning a meeting for {count} people at {hotel}.',
        'Our choir of {count} would like to stay for {nights} at {hotel}.',
        'I am looking for a place for a wedding with {count} guests.',
      ],
      details: [
        'We need a room with a projector and a vegetarian lunch.',
        'The dates are flexible.',
        'It should not be too formal.',
      ],
      asks: ['Could you send an offer?', 'What is available?', 'Can we come and see it?'],
    },
    {
      kind: 'question',
      subjects: ['Left something behind', 'Lost property', 'Forgot something at {hotel}'],
      facts: [
        'I think that I left {item} in room {room} of {hotel}.',
        'After our stay under {booking} {item} is missing.',
        'We checked out of {hotel} {day} and forgot {item}.',
      ],
      details: [
        'It must be on the shelf or in the bathroom.',
        'It has no great value, but I am fond of it.',
        'I would pay for the postage.',
      ],
      asks: ['Has it been found?', 'Could you ask housekeeping?', 'Could you send it to me?'],
    },
    {
      kind: 'thanks',
      subjects: ['Wonderful stay at {hotel}', 'Thank you, {hotel}', 'Compliments to the team', 'Thank you so much'],
      facts: [
        'We had a wonderful time at {hotel}, room {room} was perfect.',
        'Thank you for the upgrade under {booking}, what a lovely surprise.',
        'The team at {hotel} made our {nights} unforgettable.',
        '{agent} at the front desk of {hotel} found {item} and even posted it to us, thank you!',
      ],
      details: [
        'The breakfast was delicious.',
        'Everybody was so kind to the children.',
        'The view alone is worth the trip.',
        'We felt at home from the first minute.',
      ],
      asks: ['We will be back.', 'Thanks to everybody!', 'We will gladly recommend you.'],
    },
  ],
};
