import type { Business } from './business.ts';

export const parcels: Business = {
  id: 'postwren-parcels',
  name: 'Postwren Parcels',
  tickets: 4_100,
  prefix: 'PW',
  currency: '£',
  team: 'Postwren team',
  signatures: [
    'Dispatch, Copper Kettle Coffee Roasters',
    'Owner, Thimble & Thread Haberdashery',
    'Warehouse lead, Northgate Cycle Parts',
    'Customer service, Juniper Home Candles',
    'Operations, Redfern Veterinary Supplies',
    'Office manager, Ashdown Architects',
  ],
  slots: {
    parcel: ['PWN########', 'PWX########', 'PWE########'],
    depot: ['Leeds', 'Croydon', 'Bristol', 'Stockport', 'Swindon', 'Norwich', 'Paisley', 'Cardiff', 'Coventry', 'Exeter'],
    goods: [
      'a coffee grinder', 'a pair of walking boots', 'a set of wine glasses', 'a laptop', 'a birthday present', 'car parts',
      'a framed print', 'school uniforms', 'a replacement phone', 'curtains', 'a child car seat', 'garden furniture',
      'vinyl records', 'a sewing machine', 'contact lenses', 'hiking poles', 'a microphone', 'wedding invitations',
    ],
    spot: ['the porch', 'behind the bins', 'the shed', 'the reception desk', 'the neighbour at number ##', 'the side gate'],
    pieces: ['12', '18', '24', '36', '40', '55', '60', '85', '120', '140'],
    abroad: ['Ireland', 'Norway', 'Spain', 'Germany', 'Canada', 'Switzerland', 'Japan', 'the Netherlands', 'Poland'],
  },
  topics: [
    {
      kind: 'urgent',
      subjects: ['Booking portal is down', 'URGENT: cannot print labels', 'API returns 503 for every shipment', 'Nothing can be shipped'],
      facts: [
        'The booking portal has been down since {clock} and we cannot create a single shipment.',
        'Your label API answers 503 to every call since {clock}, so our whole packing line is standing still.',
        'None of our staff can log in to the shipping portal; it shows a server error since {clock}.',
      ],
      details: [
        'We have {pieces} orders that must leave today.',
        'The driver comes at {clock} and there are {pieces} boxes here without a label.',
        'Your status page says that everything is fine, which it clearly is not.',
        'All {few} of our sites are affected.',
      ],
      asks: ['Please get this fixed immediately.', 'We need this back now, or at least a way to ship without it.', 'Call me as soon as you read this.'],
    },
    {
      kind: 'urgent',
      subjects: ['Medication parcel missing: {parcel}', 'Urgent - insulin not delivered', 'Temperature-critical shipment stuck in {depot}'],
      facts: [
        'Parcel {parcel} contains insulin for my father and it has not arrived.',
        'A cold-chain shipment of medicines, {parcel}, has been sitting at the {depot} depot {since}.',
        'The medication in parcel {parcel} was due {day}, and tracking stopped at {depot}.',
      ],
      details: [
        'It must stay cooled and spoils after 48 hours.',
        'The supply at home lasts until tomorrow at most.',
        'The pharmacy cannot send a replacement before next week.',
      ],
      asks: [
        'This is an emergency: please find it today.',
        'Someone must locate it right now and bring it out on a special run.',
        'Please phone me at once, a patient depends on this.',
      ],
    },
    {
      kind: 'urgent',
      subjects: ['Your driver hit my parked car', 'Accident with one of your vans', 'Package leaking a chemical'],
      facts: [
        'One of your vans from {depot} reversed into my car at {clock} and drove off.',
        'A parcel of yours, {parcel}, is leaking something that smells of solvent all over our hallway.',
        'Your driver nearly ran over my son at the school crossing in front of our house at {clock}.',
      ],
      details: [
        'I have photos and {few} witnesses.',
        'The police have been told and gave me a reference number.',
        'My neighbour was hurt and had to see a doctor.',
      ],
      asks: ['I need your insurance details today.', 'I want somebody responsible to call me today.', 'Send someone round immediately.'],
    },
    {
      kind: 'urgent',
      subjects: ['Solicitor instructed - parcel {parcel}', 'Final notice before legal action', 'Claim {parcel}: court papers ready'],
      facts: [
        'You lost parcel {parcel}, worth {amount}, and have turned down my claim for the {nth} time.',
        'You owe us {amount} for lost consignments and have ignored every invoice.',
        'My claim of {amount} for parcel {parcel} has now been open for {days} beyond your own deadline.',
      ],
      details: [
        'My solicitor has drafted the court papers.',
        'I have filed a complaint with Trading Standards.',
        'A chargeback is under way at my bank as well.',
      ],
      asks: [
        'If I do not have the money by Friday, we will take legal action.',
        'This is my last letter before I go to the small claims court.',
        'Pay the full refund, or the next letter comes from my lawyer.',
      ],
    },
    {
      kind: 'urgent',
      subjects: ["I can see other people's addresses", 'Data breach on the tracking page', 'Personal data of strangers in my account'],
      facts: [
        'When I open the tracking page of {parcel}, it shows me the name, phone number and signature of a stranger.',
        "My account lists {pieces} parcels that belong to other people, with their full addresses.",
        'The delivery confirmation for {parcel} came with the details of {few} other customers attached.',
      ],
      details: [
        'It still happens after signing out and in again.',
        'I have to assume that others can see mine.',
        'This is a personal data breach under the GDPR.',
      ],
      asks: [
        'Please involve your data protection officer at once.',
        'Close this leak today and confirm it in writing.',
        'I will report it to the regulator if I hear nothing within 24 hours.',
      ],
    },
    {
      kind: 'problem',
      subjects: ['Where is parcel {parcel}?', 'Parcel {parcel} not delivered', '{parcel} stuck in {depot}', 'Still waiting for my delivery', 'Late delivery'],
      facts: [
        'Parcel {parcel} was due {day} and has not arrived.',
        'Tracking for {parcel} has not moved from {depot} for {days}.',
        'I have been waiting for {goods} under number {parcel} for {days} now.',
        'My parcel {parcel} has gone back and forth between {depot} and here {few} times.',
      ],
      details: [
        'I stayed at home for it all day.',
        'The sender says that it left their warehouse {day}.',
        'The tracking page only says "in transit".',
        'The estimated date has been changed {few} times.',
        'Your app showed the driver {few} stops away, and then nothing.',
      ],
      asks: [
        'Please tell me where it is.',
        'Can you find out when it will be delivered?',
        'Could you ask the depot to look for it?',
        'When can I expect it?',
      ],
    },
    {
      kind: 'problem',
      subjects: ['Marked as delivered, but nothing here', '{parcel} "delivered" to nobody', 'Not my signature'],
      facts: [
        'Parcel {parcel} is marked as delivered at {clock}, but nothing is here.',
        'According to your app {goods} was left at {spot} at {clock}, and it is not there.',
        'The proof of delivery for {parcel} shows a door that is not mine.',
      ],
      details: [
        'I was at home at the time and nobody rang the bell.',
        'I have asked all my neighbours.',
        'The name in the signature field means nothing to me.',
        'Our door camera shows no visit at all.',
      ],
      asks: ['Please check with the driver.', 'Can you send me the GPS position of the delivery?', 'What do I have to do to open a search?', 'Please start an investigation.'],
    },
    {
      kind: 'problem',
      subjects: ['Damaged parcel {parcel}', 'Contents broken on arrival', 'Box arrived crushed', 'Damage claim for {parcel}'],
      facts: [
        'Parcel {parcel} arrived {day} with one side crushed in.',
        'I received {goods} {day} and the box looked as if it had been thrown.',
        'The contents of {parcel}, worth {amount}, were broken when I opened it.',
      ],
      details: [
        'I took photos of the box and the packing.',
        'The driver had gone before I could refuse it.',
        'It was marked as fragile on all sides.',
        'There was plenty of padding, so it must have been dropped.',
      ],
      asks: [
        'How do I claim the damage?',
        'Please tell me whether you or the sender will replace it.',
        'I would like a replacement or my {amount} back.',
      ],
    },
    {
      kind: 'problem',
      subjects: ['Driver left parcel in the rain', 'About your driver in {depot}', 'Parcel thrown over the gate'],
      facts: [
        'Your driver threw {parcel} over the gate {day}.',
        'For the {nth} time the courier left a card without ringing the bell.',
        'The driver left {goods} at {spot} in the pouring rain.',
      ],
      details: [
        'The delivery notes say clearly to use the front desk.',
        'We have a camera and can send the video.',
        'The regular driver never does this.',
      ],
      asks: ['Please talk to the depot in {depot}.', 'Please make sure that this does not happen again.', 'I would like to know what you do about it.'],
    },
    {
      kind: 'problem',
      subjects: ['Wrong charge on invoice', 'Surcharge of {amount}?', 'Invoice does not match', 'Charged twice for {parcel}'],
      facts: [
        'Our last invoice has a surcharge of {amount} that we did not agree to.',
        'We were charged twice for {parcel}.',
        'You billed {amount} for an oversized item, although {parcel} is well within the limits.',
      ],
      details: [
        'I measured and weighed it myself before the pickup.',
        'The quote said something else.',
        'The same happened on {few} earlier invoices.',
      ],
      asks: ['Please correct the invoice.', 'Could you explain how this came about?', 'Please credit the amount to our account.'],
    },
    {
      kind: 'problem',
      subjects: ['Pickup missed', 'Nobody came to collect', 'Collection {day} did not happen'],
      facts: [
        'The pickup booked for {clock} {day} did not take place.',
        'Nobody collected our {pieces} parcels {day}.',
        'The driver came for the collection but took only {few} of {pieces} boxes.',
      ],
      details: ['The booking shows as confirmed.', 'We had two people waiting at the ramp.', 'Our customers are starting to ask.'],
      asks: ['Please send somebody for the rest.', 'Can you rebook it for tomorrow morning?', 'Which time can you offer instead?'],
    },
    {
      kind: 'question',
      subjects: ['Change delivery address for {parcel}', 'Deliver {parcel} on another day?', 'Redirect to a parcel shop', 'New address'],
      facts: [
        'I will be away when {parcel} is due.',
        'I moved house {day}, and {parcel} is still going to the old address.',
        'Parcel {parcel} was sent to my office, which is closed that day.',
      ],
      details: ['The app offers me only today or tomorrow.', 'A parcel shop would be fine, too.', 'The nearest shop would be in {depot}.'],
      asks: ['Can I change the address while it is on its way?', 'Could you hold it for {days}?', 'Is there a fee for redirecting it?'],
    },
    {
      kind: 'question',
      subjects: ['Customs form for {abroad}', 'Sending {goods} to {abroad}', 'Price for a shipment to {abroad}'],
      facts: [
        'I would like to send {goods} to {abroad}.',
        'We are planning to ship about {pieces} parcels a month to {abroad}.',
        'I am preparing a parcel to {abroad}, declared at {amount}.',
      ],
      details: ['It weighs about {few} kilos.', 'It should be insured for {amount}.', 'The calculator on your site gives no price for it.'],
      asks: ['Which papers do I need?', 'What does it cost and how long does it take?', 'Who pays the duty, the receiver or me?'],
    },
    {
      kind: 'question',
      subjects: ['Webhook for delivery events', 'Question about the tracking API', 'Label format', 'Batch upload of addresses'],
      facts: [
        'We are connecting our shop to your tracking API.',
        'Our warehouse system imports about {pieces} labels a day from you.',
        'We would like to be told of deliveries rather than ask for each parcel.',
      ],
      details: ['At the moment we download a file by hand.', 'Our developer read the documentation but could not find it.', 'We use the A6 format.'],
      asks: ['Is there a webhook for it?', 'Can you point us to an example?', 'Do you have a test environment for this?'],
    },
    {
      kind: 'question',
      subjects: ['Opening hours of the {depot} depot', 'Collect {parcel} in person', 'ID for collecting a parcel'],
      facts: ['I would like to collect {parcel} in person.', 'I got a card saying that {parcel} is kept at {depot}.', 'My brother would pick up {parcel} for me in {depot}.'],
      details: ['I can come after {clock} only.', 'The card does not say anything about opening hours.', 'It is a large box, so I would come by car.'],
      asks: ['Until when are you open?', 'What kind of ID is needed?', 'How long will it be kept for me?'],
    },
    {
      kind: 'thanks',
      subjects: ['Thank you!', 'Great driver in {depot}', '{parcel} arrived, thanks', 'A word of praise', 'Re: Where is parcel {parcel}?'],
      facts: [
        'Parcel {parcel} arrived this morning, thank you so much for chasing it.',
        'I just wanted to say how helpful your driver in {depot} is.',
        'The {depot} depot found {goods} within an hour, brilliant.',
        'Thanks to {agent}, {parcel} was redirected in time for the party.',
      ],
      details: [
        'He carried it up {few} flights of stairs with a smile.',
        'Everything was in perfect condition.',
        'I had given up hope, so this was a lovely surprise.',
        'The updates by text message were great, too.',
      ],
      asks: ['Nothing else needed, you can close this.', 'Thanks again!', 'Wonderful service.', 'Have a great week.'],
    },
    {
      kind: 'thanks',
      subjects: ['Happy with the new app', 'Well done', 'Nice improvement'],
      facts: [
        'The new tracking map in your app is excellent.',
        'We have sent {pieces} parcels with you this month and every single one arrived on time.',
        'The new label tool saves us about {minutes} minutes a day, we love it.',
      ],
      details: ['My team is delighted.', 'It was set up in no time.', 'It is so much better than the one before.'],
      asks: ['Thank you to everyone who worked on it.', 'Thanks and well done.', 'Please tell the team.'],
    },
  ],
};
