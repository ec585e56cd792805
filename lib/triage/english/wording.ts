// Made by test/bench/triage/learn-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

const entries = `
  abroad:-1.8 accepted:1.2 access:5.3 accessed:3.4 accessible:0.1 account:11.7 accountant:-0.8 accounts:0.7 across:0.9
  action:1.9 add:-3.6 added:1.4 address:-0.8 addresses:2.7 adjust:-0.8 admin:4.6 administrator:1.2 advertised:-1
  advertising:0 advice:-1.3 advise:0.8 affected:0.6 afraid:3 afternoon:2.3 afterwards:-3 against:2.6 agent:1.9
  agents:2.6 ago:0.9 agreed:0.8 agreement:-1.1 air:-1.1 airport:2.4 alarm:5.2 alert:0.7 allergens:-1.2 allergic:0.6
  allow:-2.9 allowed:-1.2 along:-0.1 already:0.8 amazing:-1.1 android:-1.7 anna:-0.8 annoying:-1.6 annual:2.2
  answer:0.8 answered:1.5 answers:2.4 api:1.5 apology:1.1 app:1.1 applied:-1 apply:-3.2 appointment:-1.4
  appointments:0.8 april:-2.6 archive:-1 arm:3.5 arrive:-4 arrived:-3.2 arriving:0.3 art:4.1 article:3.7 asap:2.6
  asked:1.1 asking:-1.2 asks:1.6 assembly:-0.9 attached:-5.8 attachments:-1.3 attorney:5.5 audit:-2 august:-0.5
  authenticator:-2.5 authority:0 automatic:-3.2 autumn:-1.2 available:0 baby:6.7 backup:3.7 bad:1.9 badge:1.3 bag:-1
  bags:1.3 bakery:0.5 balcony:-2 bank:8.1 barrier:1.1 batch:8.1 batteries:-1.3 battery:-2.2 bed:0.3 behind:0.5
  bell:-2.2 better:-1.9 biggest:2.2 bike:0.4 bill:-1.6 billing:2.2 birch:-1 birth:2.9 birthday:1.7 bit:-1.3 black:2.6
  blank:0.2 block:4 blocked:1.9 blood:1.5 blue:0.3 board:6.1 boiler:2.1 book:-7 booked:0.5 booking:-3.1 boots:-0.9
  boss:-1.1 bottle:0.9 bottom:-1 bought:-3.6 bounce:0.3 box:-0.6 brakes:3.1 branch:-1.7 breach:0.9 bread:-2.1
  breaks:-0.9 brilliant:-3.1 bring:-2.8 broke:1.4 broken:-1.5 browsers:2.2 budget:-1.8 bug:-3.7 build:0.8 building:3.2
  built:0.7 bulk:-1.3 burnt:3.5 bus:-2.8 business:0.2 button:-0.9 buy:1.8 cabin:1 cable:0.3 calendar:0.1 call:9.2
  called:-2.2 calling:-0.7 calls:5.3 camera:1.5 cancel:8.2 cancellation:0.8 cancelled:3.1 car:5.1 card:3.3 cards:3.6
  care:2.1 caretaker:-2.2 carried:0 carrier:-0.9 cart:2.2 case:2.9 cases:-0.3 cash:1.9 cat:-0.8 cause:-1 celery:-1.2
  cent:1.9 centre:0.4 certificate:4.2 chair:-0.3 chance:-1.2 change:-8 changed:0.4 changes:-1.9 changing:2.7
  channel:3.7 charge:2.7 chargeback:3.2 charged:-1.1 charger:4.4 charges:0.6 chart:-3.2 chat:2.1 check:-0.2
  checked:-0.1 checkout:-0.7 child:6.5 children:7.6 chrome:-0.8 claim:-0.1 claims:4.7 class:-0.8 clean:-0.3
  cleaned:-2.2 cleaner:-1.3 cleaning:1.2 clear:-1.1 clearly:-1.4 clicked:-0.4 client:2.8 clients:2.5 clinic:4.4
  clock:-1 close:0.9 closed:-1.8 closing:2.1 co:5.8 code:2.5 codes:4.4 coffee:-2.7 cold:1.4 colleague:-8.1
  colleagues:5 collected:-2 colour:-4 colours:-0.6 column:-0.8 comes:0.9 coming:1.2 comment:4.2 communication:-0.8
  company:5.7 compared:-0.9 competitor:4.4 complaint:4.9 complaints:-1.6 complete:0.7 compliant:-2.5 compliments:-2.6
  compromised:4.8 concept:2.6 concert:-0.7 confirm:4.5 confirmation:-1.9 confirmed:-3 connect:0.1 connection:3.2
  consent:3.3 console:2.3 consumer:5 contact:0.6 contacting:2.2 contacts:-1.2 contain:-1 content:0.5 contract:6.8
  controller:1.4 copy:0.6 copyright:1.4 correct:-3.4 corrected:-2.3 cost:-6.1 costs:2.2 council:0.9 count:-1.6
  counter:-2 country:2.3 courier:2 course:-6.7 court:3.3 cover:-0.3 crash:-4.4 crashes:-1.7 created:1.8 credit:2.9
  crew:-1 cried:-0.7 critical:-2.1 crushed:0.6 csv:-1.2 curry:-1.2 customer:2.8 customers:13.9 cut:-0.3 damage:-1.3
  damaged:-1.3 dark:-0.3 dashboard:-0.8 data:7.3 database:4.8 date:-2 dates:-2.1 daughter:6.4 daughter's:1.2 dead:8.5
  deadline:-0.6 death:0.6 debit:-3.4 debt:2.6 december:0.2 decided:4.8 decision:3.1 degrees:2.3 delete:4.1 deleted:3.7
  deleting:-1 deliver:-1.1 delivered:-1.5 delivery:-6.3 denied:1.2 department:0.6 departments:-1.5 departure:2.8
  deploy:2.4 deposit:2.2 desk:3.3 despite:2.8 details:0 devices:3.2 dialysis:2.3 differ:-1.3 difference:-3.7
  different:2.6 direct:-3.4 disappeared:0.7 disappointed:-1.9 disappointing:-1.3 discount:-4.8 dishwasher:3.6
  dispatch:3.2 dispute:4.3 docs:-2.9 doctor:7.7 document:0.9 documentation:-1.2 documents:-0.3 dog:-2.4 domain:4.2
  donation:-1 door:4.9 double:-0.5 downgrade:-0.9 download:0.1 downloads:-0.5 dr:-1.8 drawer:1.5 drips:-2 driver:0.3
  dropped:0.8 drops:-0.5 drove:4.9 dryer:0.9 due:7.8 duplicate:-2.7 dutch:-1.5 editor:-1.5 eight:-0.9 elderly:3.5
  electricity:-2.3 elevator:5.2 eleven:3.4 else's:4.4 elsewhere:1.1 email:-1.6 emails:-0.9 emergency:3.1 employee:2.2
  emptied:0.7 empty:2.1 end:6.8 ends:3.7 engine:2.8 engineer:2.5 english:-2 enough:4.9 entire:1.9 episode:-1.2 erase:2
  error:0 estimated:1 euro:2.8 euros:1.8 evaluating:0.1 evening:-2.4 event:-1.2 events:-1.3 everything's:0.6
  everywhere:-0.1 ex:2.5 exact:-0.8 exam:3.7 example:-0.3 excellent:-3.2 exchange:-1.7 exchanged:-1.6 executed:0.5
  exercise:4.7 exists:-2.7 exit:-1 expect:0 expected:-3.7 experience:-0.8 expired:5.2 explained:-4.6 explanation:-3.1
  export:-2.8 exported:0.6 extension:-1.8 extra:-1.8 eyes:-1.9 face:5.8 failed:7.3 failing:3 fails:0.4 failures:4
  fair:-1.9 family:-0.1 family's:3.3 fantastic:-1.6 far:0.4 fast:-2.6 father:3.8 father's:2.7 fault:1.1 feature:-1.6
  fed:-1.6 fee:0.7 feedback:-4.1 feel:1.3 fees:-1 fell:3 fence:-0.2 ferry:0.2 field:0 fifteen:1.3 file:2.6 filed:2.5
  files:4.9 filled:1.7 filter:-2.9 final:6.1 financial:4.5 find:-2.8 fine:-6.5 finished:-3.3 fire:2.3 firefox:-0.8
  firewall:-1.5 firm:0.4 firmware:2.2 fish:1.2 fit:-2.7 fitter:-0.3 five:-1.4 fix:0.6 fixed:1.7 flat:5.4 flight:3
  flooded:3.8 floor:2.2 flowers:-1.1 folder:-0.3 folks:0.2 followers:2.1 following:0.7 font:-2.4 food:0.5 forgot:-1.3
  form:-4.4 formal:2.3 found:2.2 four:8.7 fourth:0.7 framework:0.7 fraud:3.6 free:-4.8 freeze:4.2 freezer:1.9
  french:-2 friday:4.8 friend:1.6 friendly:-4.3 front:1.5 frozen:2.5 full:6.4 funny:-1 fuse:3.4 future:-2 fyi:-1.5
  game:-1.3 gas:3.1 gate:0.8 gates:4.4 gateway:0.2 gave:-0.1 gdpr:2 german:-1.5 gift:-1.3 gives:3.1 good:-10.7
  goods:0.4 grade:-1.4 great:-7.3 green:-1.9 greetings:-1.7 grey:0.9 group:-1.4 groups:0.4 guess:-1.3 guests:-0.9
  guide:-1.7 gym:0.6 hacked:5.3 half:5.3 hall:5.6 hand:7.3 handed:2 handle:-0.5 handles:1.4 handover:0.9 handy:-2
  hangs:2.7 happen:-0.8 happened:-0.8 happens:0.2 happy:-5.6 harbour:-1.5 hard:-1.5 hardware:2.2 header:0.7 health:1
  hear:1.4 heard:2.8 heat:1.1 heating:3.6 held:0.7 help:1.2 hereby:3.7 hidden:3.3 high:-0.9 highest:3.2 hit:3.2
  hits:1.4 hold:1 holiday:-2.3 holidays:-1.5 home:7.2 honest:-1.8 honestly:1.2 hose:2.8 hospital:3.9 host:5.7
  hosting:4.5 hotel:4.1 hotline:3.1 hour:2.1 hours:0.6 house:1.8 hr:-2.7 human:-2.2 hurry:-1.2 hurt:4.2 id:2 idea:-1
  ideas:-1.3 identity:2 ignore:-1.6 ignored:1.7 ill:-1.8 immediate:1.1 immediately:5.7 import:-3.8 impressed:-1.2
  inbox:-0.9 incident:0.7 incidents:-1.3 including:1.9 info:-2.6 information:-0.8 inside:2 installed:1.9 instead:-5.3
  instructions:1.6 insulin:5.7 insurance:-1.5 integration:0.9 intercom:1.6 interest:-3.1 interface:1.8 internet:0.3
  interview:-1.6 invalid:1.1 invite:-1.1 invoice:-7.3 invoices:-1.3 ip:2.4 ipad:-1.5 issue:-3 item:-0.9 items:-1.1
  jacket:-1.1 january:1.4 job:0 john:-0.9 joined:0.2 joy:-1.7 july:-1.8 june:-2.6 keep:-5 keeps:2.7 kept:-1.6 key:1.6
  keyboard:-1.1 keys:0.1 kids:3 kill:2.6 killed:0.7 kit:-1.3 kitchen:2.2 km:0.7 knows:1.1 kudos:-1.4 lab:1 label:0.1
  labelled:-0.4 labels:-1.2 lacks:-1.6 lady:0.8 lag:-1.5 lane:-1 language:-2.6 laptop:-3 lasts:-1.5 late:-1.3
  later:-0.9 law:2.5 lawyer:8.8 lay:1.1 leads:-2.1 leak:4.8 leaking:1.2 learn:-2 lease:0.8 leave:1.6 leaves:0.2
  leaving:2.5 leeds:0.1 left:-1.5 legal:3.8 lentil:-1.8 lesson:-1.4 lets:4.6 letter:0.1 letters:2.1 level:-1.5
  licence:5.1 licences:-1.6 lie:2.9 lift:3.5 light:2.7 limit:1.4 line:7.3 lines:2.4 link:-1.2 list:-1.2 listed:3.4
  little:-1.8 live:3.7 lives:4.3 living:3.4 load:-1.7 loading:0.5 loaf:-3.1 lobby:2.8 lock:1.8 locked:3.3 log:1.1
  logged:1.4 login:-0.5 logins:2.4 logo:-1.7 logs:3.1 long:-4 longer:-1.4 looking:-2.6 looks:-1.2 loose:-2 lose:3.3
  losing:2.8 lost:4.1 lot:1.7 love:-1.5 lovely:-4.7 loyalty:-1.7 luck:2 luggage:-1.4 lyon:0.9 machine:-1.7
  magazine:-1.3 mail:0.1 mailbox:-1.9 mailed:6.1 mails:1.6 main:0.3 maintenance:4.4 makes:-2.9 man:4.8 manage:0.9
  management:0.3 manager:-1.4 manual:-2.2 map:2.2 march:1 marked:-1.1 market:3 marketing:3.3 master:2.8 match:0.2
  material:-2.1 matter:0.7 matters:-1.5 means:6.8 meant:-0.6 meanwhile:-1.3 medication:3 meeting:-3 melted:3
  member:1.9 members:3.6 membership:1 menu:-4.5 merge:-0.1 message:-4.6 messages:3.2 meter:-2.2 mg:6.7 middle:1.9
  midnight:5.1 migration:4.7 milk:-0.6 mill:-2 mind:-2.3 mine:5.3 minor:-1.5 minute:2 minutes:2.7 missing:-1.1
  mistake:1.9 mistyped:-2.4 mobile:0.8 mode:0.2 model:0.5 module:-3 monday:4.2 money:9.3 monitor:3.2 monitoring:2.3
  month:4 monthly:-2.2 months:-0.9 morning:5.6 mortgage:-0.7 mother:-0.4 mother's:1.6 motorway:3.7 mould:0.5 move:-2.2
  moved:-4.4 moves:0.9 moving:6.3 mrs:4 ms:-2.3 mugs:-0.7 museum:-1.3 name:0.4 names:4.4 nearly:3.2 needed:-1.8
  neighbour:1.2 neighbour's:-2 network:2.9 newsletter:0.1 newspaper:-1.1 nice:-5.3 night:5 night's:3.6 nights:-1.5
  nine:2.8 noise:-2.4 noon:5.3 nord:-2.8 normal:-2 normally:-1.9 note:1.2 noted:-2.7 notes:-3 notice:10.3 noticed:4.5
  november:-1.2 number:-0.3 numbers:1.4 nurse:5.5 nurses:-1.5 oak:-2.7 october:1.2 offer:2.1 offers:0.9 office:-0.3
  offices:-0.8 offline:3.7 old:-5.2 ombudsman:6.6 onboarding:-1.6 ones:-1.6 online:-2.8 open:-4 opened:6.6
  opening:-0.5 opens:2.8 operator:0 opt:1.5 options:-2.1 order:-2.1 ordered:-2 orders:5.5 oslo:2.8 otherwise:1.5
  outage:-1.6 outages:1 outlook:-1.2 outrageous:0.8 outside:8.7 oven:1 overcharged:-1.3 overdue:-0.9 package:1.1
  packaging:-1.2 page:0.9 paid:0.5 pain:-1.3 paint:-1.4 paper:0.7 papers:3 parcel:-4.1 parental:-1.6 parking:-2.5
  part:-4.1 parts:-1.1 pass:-1.6 passed:-1.2 passenger:2.9 passport:-1.3 password:2.6 passwords:0.9 path:-1.6
  patient:8 patients:5.4 pay:0.5 paying:-2.5 payment:3 payments:-1.2 paypal:0.9 payroll:3.4 payslips:4 pdf:-3.4
  people:11.9 percent:-1.7 perfect:-2.6 permission:-3.4 person:3.8 personal:7.4 petra:-0.9 phishing:1.2 phone:0
  phones:2.3 photo:-0.3 photograph:1.6 photos:-2 piano:-2.2 pick:-1.9 picking:0.4 pictures:3.2 piece:1.9 pin:-2.9
  place:-2.9 places:-1.8 plan:-9.6 planned:-1.1 planner:-1.1 planning:-2.3 plans:-0.9 plant:0.5 plastic:0.9 plate:0.8
  platform:2.2 pleasure:-1.9 plug:3.2 plugin:-2.5 pm:-2.4 po:-0.7 podcast:-1.7 points:-2.6 police:8.2 policy:-4.6
  polish:-2 pool:4 poor:-1 port:0.5 portal:4.1 possible:-0.7 post:-2.7 postcode:-1.4 pottery:-1 pounds:-0.2 power:1.2
  practice:2.3 praise:-1.8 prefer:-1.9 premium:-1.5 prescribed:3.9 prescription:4.8 present:0.1 press:5.2 price:-4.6
  prices:-1.6 pricing:-1.5 print:-3.6 printed:-2.9 printer:-3.6 printing:-0.9 prints:-3.1 priority:3.2 pro:1.5
  probably:-0.5 problem:-5.6 problems:-1.3 procedure:0.6 process:2.1 processing:0.8 product:-0.3 production:6.4
  profile:4 project:0.1 projects:0.5 promised:-1.2 proof:3.6 protection:7.4 provider:3.2 public:8.6 publish:2.9
  pull:2.9 pulled:2.9 pump:0.7 pupils:-0.4 put:2.5 quality:-0.9 quarter:0.9 question:-7.1 questions:-2.1 queue:1.7
  quick:-6.4 quote:-3.7 radio:2.1 rains:-1.1 raise:-1.6 raised:-0.7 ramp:3.5 ran:1.1 ransom:5.2 rare:-0.9 rata:1.5
  rate:-3 reach:4.7 reached:2.2 reaction:1 read:-1.2 reader:-1.6 reading:-3.1 readings:2.6 reads:2.5 real:1
  reason:-1.7 recall:4.8 receipt:-2.2 receive:1.4 received:-2.8 recommend:-2.8 record:2.7 records:7.3 red:3.9
  redesign:-1.3 reference:-1.2 refresh:-2.3 refund:1.3 refuse:4.2 refused:7.1 refuses:4.2 regions:0.8 regulator:3.2
  reinstalled:-1.6 rejects:-0.1 release:3.8 relief:-1.9 reminder:-0.6 reminders:1.2 remote:1.1 remove:7.7 renew:4.3
  renewing:1.2 rent:4.6 rental:0.9 repaired:-1.6 repeated:3.4 replaced:0.4 replacement:-0.7 reply:0 report:0.4
  reported:1.8 request:4.9 requested:0.9 requests:0.2 reschedule:-1 researcher:2.6 reservation:-1.2 reset:-2
  resident:3 residents:3.6 resolved:0.6 response:0.4 restore:7.9 results:0.2 retired:-2.2 return:-3.4 returned:1.7
  returns:0.8 reverse:1.1 review:-0.8 right:-1.1 rights:1.7 ring:0.1 ringing:0.4 road:-0.8 roadmap:-2.3 robot:1
  role:-2.4 rolled:-1.4 room:0.8 round:-1.3 router:-1.1 row:-2.4 rows:-2.1 rude:-4 ruined:4.6 rules:-2.4 run:0.8
  running:3.8 runs:2.3 rush:-2.5 rye:-2.1 safari:-1.1 safe:1.7 safety:-2.2 salad:3.2 salaries:2.7 salary:1.9 sale:-1.6
  sales:-0.1 sample:-1.2 sandbox:-3 sat:0.4 saturday:0 saved:-2.3 saving:-2.5 savings:-0.6 saw:1.2 says:-3.6
  scanners:2.8 scared:2.5 school:-1 schools:1.1 scooter:4 screen:-2.2 screenshot:-1.1 screenshots:0.7 screws:-1.2
  search:-3 searching:-2 season:-1.7 seat:-0.4 seats:-1.8 second:-5.9 seconds:-2.5 security:4.2 seen:1.1 sell:1.2
  selling:2.5 send:-4.5 sending:0.8 sensor:-0.2 sent:2 september:-2 seriously:-1.2 server:4.4 servers:-1.7 service:3.7
  session:0.8 sessions:1 set:-4 setting:-2.4 settings:-2 settled:-1 setup:-1.9 seven:4.5 shade:-2.4 shall:2.6
  shared:3.2 sheet:-4.9 shift:-1 ship:-0.5 shipment:0.5 ships:-0.9 shock:5.1 shoes:-5 shop:13.1 short:-3.4 shout:0.3
  show:-0.8 shown:0.9 shows:-0.2 shut:9.5 side:-3.9 sign:-1.6 signature:1 signed:0.3 silly:-1.5 silver:-0.9
  single:-2.2 site:6.8 sites:4.9 sitting:0.8 six:-1.1 size:-2.9 sla:1.3 sleep:0.7 slot:0.1 slow:-2.5 small:1.5
  smell:3.6 smells:0.2 smoke:4 smooth:-2.9 smoothly:-1.5 snapped:5.1 soap:-2.3 socket:1.5 sofa:1.4 software:1 sold:2.6
  solicitor:4.7 solved:-2.9 son:7.1 sorry:-3.6 sound:-1 soup:-2.6 space:-1.8 spam:-0.9 sparks:3.7 speaker:-2.4
  spoken:4.5 spotless:-1.1 spring:-2.2 stable:-1.6 staff:4.4 stairs:-1.4 stand:4.2 standing:5 stands:5.7
  standstill:4.2 stars:-2 start:-2.7 started:4.6 starts:-1.8 statement:-2.4 station:1.7 status:-1.2 statutory:2.5
  stay:-1.4 stayed:-1.9 stays:0.4 step:0.5 steps:0.3 stock:0.2 stolen:2.6 stood:1.1 stop:8.1 stopped:9.4 stops:-3.8
  store:2.4 stored:0 stores:3.2 storm:1.3 story:2.1 stranded:3 street:3.7 strength:2.3 strong:3.5 stuck:3.3
  student:-3.2 students:2.5 subject:2.4 submit:4.2 subscription:3.4 subtitles:-1.6 sue:0.8 suggestion:-1.1 sum:-2.2
  summer:-2.2 sun:3.4 sunday:-2.7 supplier:0 suppliers:0.6 supplies:2.5 support:-4.1 supposed:3.2 surname:1.4
  survey:-1.7 swallowed:3 swap:-2.3 swapped:-1.9 switch:-2.6 switched:1.4 switching:-1.1 sync:-2.5 system:8.5
  table:-1.9 tablet:-0.7 tablets:5.8 tag:0 taken:1.8 takes:-2.7 taking:5.6 talk:-2.3 talked:1.4 tap:-0.9 tariff:-1.7
  tax:-0.6 teacher:-1 team:-0.7 technician:5 tell:2 tells:1.7 temperature:-2.7 template:-2.5 ten:0.5 tenant:0.9
  tenants:0.3 tender:4.4 tennis:-1.6 tent:-1.6 term:4.9 terminals:3.2 terminate:3.1 termination:2.8 terrible:-1.6
  test:-1.8 text:4.5 theft:3.2 thermostat:-2.2 thesis:-2 think:-1.6 thinking:-1.2 third:0 thought:-2.2 thousands:2.2
  threatens:2.1 threats:2.1 throughout:-0.8 thursday:-2 ticket:2.2 tickets:1.7 till:0.9 timeline:-1.4 times:0.5
  tip:-2.4 tired:-1.3 title:-0.8 today's:-1.7 token:2.9 tomorrow:10.2 tonight:12.5 tons:3.9 tool:-0.9 totals:-1.6
  touch:1 touched:0.9 tour:-0.9 tours:-1.2 tracking:-2.9 trading:3.3 train:-3.5 trainer:-1.1 training:-1.8
  transfer:0.9 transferred:-1.3 translated:-2.2 translation:-1.5 travel:0.5 treated:0.6 trial:-2.2 trip:-3.8
  trouble:-2.3 true:1.1 tuesday:-4.2 turned:-1.7 tv:2.4 twelve:1.4 twice:2.1 typed:-2.5 typo:-1.6 tyres:-2.1
  unavailable:1.8 understand:-1.1 unit:3.9 unknown:0.6 unless:8.5 unlock:1.1 unreachable:4.1 unsubscribe:-2.1
  unsubscribed:-2.5 update:1.5 updated:-1.4 upgrade:-1.5 upload:-2.3 uploaded:-1.3 ups:4.4 upset:-1.3 urgent:-4.7
  urgently:3.2 usable:1.6 useful:-0.6 useless:-0.8 user:0 username:-1.1 users:1.2 uses:-1.7 utc:2.1 vaccination:0.6
  valid:-2.3 values:3.3 vat:-1.4 vegan:-1.7 version:-5.5 video:1.3 view:-3.8 visa:3.4 visible:2.7 voice:2.7
  volunteer:-2.4 voucher:-0.2 vpn:-1.5 vulnerability:2.6 wait:4.8 waited:-3.6 waiting:7 walk:3 walked:-1.5 wall:-0.1
  wanted:-1.7 warehouse:2.8 warn:4.5 warning:4.4 warranty:-4.3 washing:1 wasted:-1.5 water:5.5 weather:0.7 web:-0.1
  website:0.3 wedding:-1 wednesday:1.8 week:-2.5 weekend:0.8 weekly:-2.6 weeks:-5.9 wheelchair:-2.7 white:3.7
  whole:7.8 wife:0.3 wifi:-3.5 window:-2.7 windows:0.3 winter:-2 wish:1.2 withdraw:1.2 wonder:-1.7 wonderful:-1.7
  word:-2 work:-3.5 worked:-2.1 working:5.8 works:-5.3 workshop:-2.2 workspace:0 worst:0.7 worth:0.5 wow:-1.3
  wrap:-1.6 wrapping:-1.6 write:3.9 writes:2.4 writing:4.7 wrong:-5.4 wrote:-1 year:-2.7 yearly:-2.2 years:4.7
  yesterday's:0.6 young:-1.6 yuck:-2.1 zero:0.1
`
  .trim()
  .split(/\s+/)
  .map((entry) => entry.split(':'));

/** How much each word sounds like trouble that presses; below 0, like none. */
export const englishWording = {
  bias: -3.8,
  weights: Object.fromEntries(entries.map(([word = '', weight]) => [word, Number(weight)])),
};
