import { wordingOf } from '../wording-table.ts';

// Made by test/bench/triage/learn-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

/** What words and pairs of words say for and against alarm, errand, action, displeasure and praise. */
export const englishWording = wordingOf({
  bias: [-5.56, -0.96, 1.42, -4.94, -2.09],
  steps: [0.86, 0.438, 0.403, 0.384, 0.31],
  entries: `
!WDEX9 # +#UVOUP +aZYWVR +allTXVKR +andWYXOO +areT2ZPP +atTUTMR +bySZWUR +callsVNMPR +candidatesZUTOR +chairsPKSPR
+customersZXV4R +decemberTKIMS +degreesZUUTW +devices2YV0S +doRTUJS +doesn'tP20LQ +errorsONKPR +euroXVTYR +eurosTYU7Q
+every1TUMR +everythingXTTNQ +forGPSYP +hasJNMIR +haveWXVVR +hoursS3WSR +inHSWLS +incidentsRPLRQ +insteadK0VPR +isR0XTP
+itN2WWS +januaryNJKQQ +julyPIIPR +juneMOJSQ +marchWTSRN +mayPSPLQ +mg5TTUR +millionZTUZR +minutes10VZQ +onSYSLP
+people8UX3P +percentM3WPQ +pmIQVSR +poundsUZT5R +pupilsWLTZR +showsR0WNP +standsWVUER +starsOKHN4 +suitsOMMQR
+thisVZTTS +toU1V3O +todayWUTOV +users4UTLS +utcYVUTR +weTSR1S +years2ZY3P ?NO0PP @ +aNJKU7 +aboutOKSKZ +absenceMLJOR
+accessX1WWR +account2SVUQ +acknowledgementKGGOR +actionZWUUR +afterSWU0T +againPTS5R +all2WUVS +allergicVYXZO +am10VOR
+and0Q2YZ +anotherXYUUR +answerPUPYR +answersVZ10P +appISUTV +applicationOKLPO +areYUWZQ +asZZX0Q +atX0X3Q
+attendanceNKONR +authority4YWSQ +automaticLKJNP +baby4WW4Q +backPLJPY +batteryQ3WZP +because0WVYS +beenQMNU2
+beingUUUZR +bestKHFM4 +betterRONP0 +billKYUZR +billing0UTSR +blackoutTSUKR +blankQYU0Q +bloodRITQQ +bombKGIM2
+bookRYU9Q +boxVZUUR +brakes2WUTQ +breachYVVTR +brochureQGUPR +bugPPKPY +burning1VTWR +busUZV0S +business0WV0R
+but5YWPQ +canUJSVQ +cancellationQMNN0 +cardQ2WSP +cataloguePEWLQ +chain0TUSR +chairQ1XTQ +changeLUPIQ +changedRKGTS
+chargebackYUUZR +charger0UUXQ +chartKSVMR +chatQ3ZYP +check3UTNR +childV1W1Q +claimSYROQ +closedMGHUV +closingTNMQQ
+coffeePYVXR +coldTYYVP +colourMXVYQ +complaintRNMOS +complaintsPLKQ5 +complimentsQKJP1 +confirmationKEFMQ
+confirmedNLKOP +consumerZWV0R +contractTRLOR +copyJEUPR +correctionOEFPP +corruptedZTTWS +court1VXUQ +creditedLWVMR
+customer1XV0T +customsZUUXS +cutROMTR +dataYMWWQ +dateU1XTR +dayZ2VUN +dead3YX2P +debitQYVLR +decidedQOLOR
+decisionPPOSX +deleted1UUXQ +deliveredO0WPQ +depositOZWQQ +didSWX1O +directQYVLR +dispatch0WU2R +doPLUQQ
+documentsU1TTR +doesn'tK2YSQ +doneSKIUS +doorP2VKR +doorsXZXKQ +dose0STYS +downQISWZ +drainsPWVZP +drillMHHOP
+driverOQPQY +drunkXWVYQ +duplicateQ1SRS +eX2SPS +editorRVT2Q +elevator2XWRR +else0WUXS +elsewhere3ZX1Q +emailsQ0YVQ
+emptiedZUT1S +end2SPKV +enough0YWYQ +entityPESQS +erasure0XVLR +errorK0ZPQ +everyOQSTW +everything3YV0R +exam1UTUR
+expectedRONP0 +expired4YWYP +extensionRJUSR +failing4WUOR +fanQPTP9 +featureOLTSS +feeKWUTR +feedbackNHHOS +files5YWYR
+finalYWSXS +fineNRQ2Y +fireSLPRX +fitterISRUT +fiveQONUY +fixedPKKQR +flatRWWXQ +flowersPUUZQ +foodUXY3P +forNTSSN
+formalZXXXR +foundOJKIU +fraudYSVWO +fromWTW2S +fyiOKJRQ +gardenNVT1R +gas6ZWXR +getU0T0R +ghostMUTXR +glassYWWYQ
+goXXU0R +goingWMMQ0 +gone2TSYU +gradesLVUNR +greatNJIN6 +greetingsMNMOL +gymKQPXQ +hacked3VV5Q +had1WVYR +haltedYUUSR
+happyQKMQ5 +harvestMLKM2 +heatSVVKQ +holdLYXYQ +holidayNJJON +honestNIJN1 +hotelOWV1Q +howPGUMT +iZQU0S +i'll00W1R
+i'mVQOUX +i've1WVYR +ideaOGVPT +ifPJTPQ +ignoredZZX0Q +illRLSQS +impressedPFIL2 +inY31TN +infoQLJQK +informationUNMMQ
+infusion2UU3R +insulin7UU0R +internetWXVXQ +invoiceJSTLP +itRGQRZ +itselfUPNWX +jobOIINQ +justOGMMP +kidsSTUZR
+killerOJHN3 +kindURQWZ +kudosNJJO2 +labelPOTIR +languageIZVPR +lawnNZY0P +leak1XTYR +leaveWTTNS +leaving3VU0R
+leftQ3XUQ +likeTJJS4 +lineWYYXP +listVIOOQ +logJQQQR +loginR0XSP +logoIWUPR +lostR2ZYL +loveRNTQ3 +lovelyQJKO5
+luggageJWTPR +machineITWUQ +mailNXXLU +maintenanceQKJOR +man1UUZR +meZYZ5O +medicationXTT0S +meetingNLIMQ
+membership33TKR +meterKRPNQ +minutesNJHOQ +missingS6ZUP +mistake1WW0Q +money9WU1Q +monitor2WT2R +monthlyPKIPQ
+morePOSQ0 +mould0TUVR +moveKXTNQ +musicMWUXR +my04W0P +nameQXVIR +neededV0ULT +neighbour'sWYW2R +neverIOPTV +newIONTO
+newbornYTSYS +newsletterNDOLR +newspaperNXXNQ +nightOSRQW +nobodyRWUZR +noiseM1V0O +normalRNQQX +notLZZPQ +noteRJINQ
+notedLCCOQ +nothing8841N +notice1XUSR +notificationsNZYVQ +nowRJHOW +numberLVVLP +ofMMQLS +offQQQTZ +offerPLPPO
+officeMHMNQ +offlineURRSW +oldMRTLU +olderV1TRS +ombudsman4YY2Q +onRY1RM +oneIYXSS +open1ZTQS +openingNLTLR +orZSTUR
+orderSXYQO +orders1TTXQ +our3WQ5R +outageSQSSZ +overWKK1O +overchargedTXV3R +pageOOULR +paidQJJPR +partsPWVZQ
+passwordMNPOQ +patient2XUOR +pay0UTYR +paymentMJKOQ +paymentsYVV5R +payrollZWVTR +penetrationPKNPS +permissionP0WPR
+personUTU3R +phishing3VTMS +phonesVVUZR +photoZZUUR +plantYWUGR +platformOSTKS +pleaseTUXKV +podcastRMOO1 +pointsKSYQP
+policyPLSOT +poolYXWZP +poorRUTZS +powerSPOYR +praiseLDDK9 +pressYVW0Q +priceOON1R +pricingQGTOR +printedYUTMS
+printerLVTMU +printsKVTRR +productWVVWO +promisedNZW5R +pump0WVYQ +qualitySZXYP +questionKFQKX +quoteQQQQN +rainPVVYR
+ransom3YWZR +ratePKQPQ +reLFDOR +readNJHOQ +readingQFEQR +reasonVWW4Q +recall0TURR +receivedQHGNQ +refillPKMPW
+refused1XV1P +releaseXWXHS +reliefQJHO3 +reportsIUUPR +request0YUOP +resolvedSLKPU +restore2WVTR +returnPLPOR
+returnedMTUMR +returnsPQOQX +roadmapPLTOP +roamingVUUYR +rudeL2Y3P +ruinedVYZ1O +rulesQJTQS +runZTS2S +sameOVW1Q
+saunaPYWZQ +savedULLN1 +scarfQRVPX +screenKYXNQ +seatM5YQP +seatsUYVXR +see3YVWR +seedsROVP4 +sendNHUNQ +sensorKQUOS
+seriouslyMXUZQ +serverTTRU6 +sheetNDSNS +shiftROON0 +shop2TUUQ +showsIXUJR +sickJQNSR +signedNFCQR +sinceYZW1Q
+sizePWU1R +slotRZWOR +slowJYXOR +smallZ1XST +smell6YV3R +smoke0VUXQ +smoothKFCN9 +sofaPXU2R +solvedPLLQQ
+somebodyZWUXQ +someoneVXT2R +soundMYXKR +spamQYUXQ +speakerKTUQR +standstillZWWZQ +starsOKHN4 +statisticsPGHRP
+statusNHMPQ +stayOMPQ3 +stillKSQ7W +stop3XUQQ +strengthYXTXR +stuck0ZV2R +subject0XUQR +subtitlesQYXPP +sueSQUZR
+suggestionRKYQQ +surveyOIGNP +switchingZUS0R +syncIYVIQ +system6TRWP +tableS2WRR +takeoverYUTLS +termination5YVNS
+termsPKTPR +testPJGPP +thankQPOR4 +thanksRNJMU +theVTTYT +theseMTVUR +thirdRYU0R +this4S0YQ +ticketTRPTW +tillsWTT1S
+timeQ0ZQQ +timerOVUNR +toXQRSX +tooOYT1R +trainsURQZX +translationMZVRR +trialRKURR +twoO0WMP +tyresKVUNS
+unauthorisedZVU4R +undeliverableOLJOS +unsubscribeJTSTR +upHOMWU +usedZUUYR +uselessQXV1R +villageXQUXQ +visa3WVYQ
+voucherHTVGR +waitingO0WXQ +wardYRPVV +warehouseURQ1W +warningSSSUM +wasRWVZU +water03WZQ +we0SNXO +we're1TT3R
+weekendPNLOY +weeklyRMKRQ +whatKBGM5 +whenLQTPR +where'sOZU0R +whichPGTPR +windowMMNNR +wishPHYNU +withP51VQ
+withdrawalUPNQQ +withdrawnOHJMU +withoutVQYVQ +wordPMKSZ +wordsPNOQX +workingQKQNW +worksSBBPZ +workshopQNRPX
+wowPJHN1 +wrongQ5XVO +yearsOIHQ6 +youVKSVW ^ +#YZS4U +aWVVZT +aboutYVUOR +absenceNLKOR +accessPZVQS +account60W1R
+addQ3YQN +addressOWYSQ +afterP2UUT +allergicVYXZO +anVUWLP +andMHNR0 +anyKSZNO +appN2WTQ +application1WVPS +areSHWPP
+asXZWOQ +assemblyQVTZR +attachedNKIPR +attendanceOBMNR +automaticLKJNP +backRNPSY +batchZVUYQ +bestIBBI9 +bikePVV5Q
+billPWTYS +blackoutTSUKR +block0UUZQ +bloodRITQQ +bombKGIM2 +brake0VULR +brakesZUUXR +brochureQKTPS +brokenKQXPR
+bugPMJQV +burning1VTWR +but1ZWXO +by3USWS +callYXW4R +callsYWVTR +canHRXIN +can'tJXUUQ +cancel3W0WP +cannotGZVKR
+card1YX0Q +cataloguePEWLQ +certificatePLVNR +chairMXU0R +changeKVOJQ +chapeauRKKPZ +chargebackYUUZR +chatRZYUR
+cheersOKLP1 +close0RNUO +closedOBBMR +codePUUZR +coldS0ZYP +complaintKIGK2 +complimentsOKJP5 +confirmationMGGPR
+consumerZWV0R +copySFSRS +correctionOFGPR +couldKY0KQ +countMILOQ +courseI1WPR +court3QWSS +customerZVVOR
+customersZUTXR +customsZUUXS +darkOYVNR +databaseZTTWS +deadYTQUW +dearQOJPS +delete0WVRR +deliveryNKIQP +directLTULR
+disappointingPWU4Q +doNHWUT +docsQQVYQ +doesMFXNP +doneKEGJQ +doors0YXKQ +driverYRQRW +duplicateQ1SRS +eV2STR
+elevator2XWRR +elevenWVW2P +employeeSTSZS +endURMNW +enough0YWYQ +evenRQMOX +eventPTTNR +everyV3W9Q +everythingZZVVV
+exam1UTUR +feedbackNHGOS +feesNVTUS +fine1XWYR +fivePJKN2 +fixVVUZR +fixedSMMQU +forCCCPQ +formO0YPR +formalZXXXR
+four8YW1P +fourthYVU2R +friendlyUOPMV +fyiNJIQQ +gardenNVT1R +ghostMUTXR +giveORNVY +glassYWWYQ +goodTLKN4 +goodsPIISS
+gradesLVUNR +greatJLIT6 +gymKOMVQ +halfZ1X8P +handMIJRR +happyNIINX +hasQ4ZQP +haveOOKTS +he2WVTS +hello5XXRP
+helpZ1V1Q +here'sNHEMX +hiUQWKO +highest0WU2R +holdRXXMR +holidayNJJON +honestNIJN1 +hotelOWV1Q +hotlineIUUUR +iU0X3R
+i'dJVTZR +i'llZVSXW +i'mSST0Q +i've23X5O +ideaRIVPT +if9TX2Q +impressedPFIL2 +inLNMNQ +incidentQPNPQ +infoQLMQS
+insteadQOMQZ +insulin3TUZR +invoiceKVVMQ +isMGZMN +itO200M +it'sRRT5S +jobOLLOO +justJKISY +keepNKFNY +kidsSTUZR
+killerROMRZ +kindURQWZ +kindlyZPZLP +knownN1VOR +kudosNJJO2 +last5XUUQ +lateQKTPS +lawnNZY0P +leak2WTUR +leftQOMOQ
+lift5VVSR +loginX0XVP +loveRNTQ3 +lovelyQJJO6 +mailsUNNVS +maintenanceLNJOS +makeRXW0Q +mapLXWTQ +marvellousNHGO2
+meetingPKHQS +membershipRSTKR +meterIPNKR +migrationONLOX +mineWRUMP +minutesNMJPQ +missingN50JR +modelPVUGR
+money4XUXQ +monthlyQKHRN +morePJKQ8 +mould0TUVR +myX1XXU +need41VPR +neighbour'sWYW2R +neverIDEI0 +newGRRKO
+newsletterQKMRR +niceMBBK8 +noSIEJ0 +nobodyX1ZWQ +noiseM2V2Q +none1WWQR +notPRV1S +notePJJPQ +nothingMJPNQ
+notice21VPR +ombudsman0WW2R +onISMOQ +oneLZWOW +orderOROTO +orderedPSPNX +otherXQPKW +ourXZVTO +outLIJNR
+overchargedOXU3R +pagesO0V0Q +parcelM0WXQ +passwordQORNR +patientsVVU0R +paymentOJGNQ +peopleOWXVQ +phishing0TSMS
+photosMXW4R +plannedQJJOR +pleaseRZYPP +pointsJUTUR +poolYXWZP +poorRUTZS +postVWPZR +power2YWWR +praiseQLMNY
+pressYTVYR +problemSQQRX +production0WWUQ +promisedNZW5R +pumpZUUVR +quoteQKVQR +ransom3YWZR +reLFDOR +readNJHOQ
+readingPDBOR +reallyMWV1P +recall1TTRS +refillPKMPW +reinstalledNRPON +remoteVVUIQ +reportedJXS1R +reportsJUUOR
+resolvedSLKPU +restore3XWVR +returnedPTT0S +rudeL2Z4P +sameNUU0R +sampleLOLLR +saunaPYWZQ +screenMWWTR +seamsN0Y2N
+seatLZXNQ +secondO2X1P +seeTOKWS +sendTSU5Q +sensorLUTOS +seriouslyMXV4P +sevenZXTZS +she3VRWZ +she's1TRXU +shop1UTTR
+shortPKJNU +sickJQNSR +signedOHHRR +since02WVR +sixZ1V9Q +slowMVWQR +smartOUUMS +smoke6YW1P +smoothKFCN9 +soPNPR0
+solvedOMMPR +somebody3ZX0P +someone5YX2O +sorryLGGPJ +soundOWUJR +staffZVVRR +stillJXV9V +stop64X1O +stuck1VV2R
+subject0XUQR +subscriptionNRRWP +subtitlesQYXPP +suggestionRKYQQ +surveyOIGNP +switchingUNMX2 +take1VV2R +testVNIRQ
+thankGEBJ5 +thanksIHGJZ +thatLPLL5 +that'sQOMYY +theP1TSS +theftRJTRR +thereZYU3O +there's13XZR +they0TSQV +thirdRYU1R
+this1SP0O +ticketXWUVN +timerOVUNR +toQMLTW +todayMIJVQ +trackingN0TLQ +trialRKURR +twiceUZU1Q +twoW8YYQ
+unauthorisedZVU4R +undeliverableOLJOS +under0YVQR +unless2YX1Q +unsubscribeQPMOQ +unsubscribedRPLRP +updateQUSO0
+veryLEFN8 +waitedIZVZR +waitingNWTOS +wasMRRWX +waterZZUVS +we00XYO +we'dKMUMQ +we've52YTP +weeklyQKHQQ +whenRVYRV
+where'sRZU2R +whichLJWMQ +whoZ3W1Q +whoeverPLJO2 +whyQ4V0Q +willOFVKW +with231RO +withdrawalUPNQQ +withoutKNMJW
+wonderfulQJNM2 +workingTQQFW +worksPGFLU +wouldKISMX +wowNHFN6 +wrongR3VWP +yesSZSSU +you0ZS9V +you'rePPMQX
+you've1VT4Q +yourYRM31 a +bankNJLL4 +billSUT0S +blueUNTTX +boy2VV0P +certificateQGTRS +coldWOOOS +colleagueRJPOR
+competitorXUUZW +complaintYXVZU +confirmationXQ0TR +copyUHUMR +crisisNLKNX +darkRLUQO +dateOPT2R +dayKXSVR +deadZVVYR
+differentXUUYR +dreamQNLPZ +e2UUYR +feeQUUZR +filterPITMP +fineNUU3R +full1UTSR +heroMKHO3 +jokeNPOP0 +joyOKJO0
+killerPLLOX +lookP0TLR +machineONMUR +mailQJTLS +man90X3O +message0SVUR +mistakeQ2XRR +monthRWVMU +morningMNLXY
+nameTYS1R +newM8XVP +patient1UTTS +personNSPYX +piece0YU1Q +pleasureRLOQ3 +quickOONLX +quoteSKVRR +raisePLJN1
+reminderQZW1R +replacementQXU0R +roomRTSYU +secondMJTNU +shock1WTWR +singleQFGP6 +standstillZWW2Q +stranger's2US1R
+sundayMSQOX +taxiVTTZR +technician4UT1R +thirdQISOR +tipNMGNW +towelVXV0Q +tradeOJQOR +weekendTTU0R +wholeRTU2Q
+wordMYSYV +yearRKLQU about +#00VNP +aJEUPR +anUMT0S +dataMKSMS +itUWU2R +me51VLQ +nothingNIGM1 +oneVUUOR +theROMYT
above2ZWKR abroad6ZWRQ absenceMLJOR acceptedQWUIQ access06ZPP +forPZVQS accessed0WVSQ account41Y0N +and81W0Q
+takeoverYUTLS +that1TTUR +was1YXWQ accountingORRRK acknowledgeQQMMR acknowledgementKGGOR acrossQYV1R +theSXUYR
actionUMLRS +neededSNOMY addingTOON3 address +isQNO1S addressesW3UVR +ofXXU6R adeyemiSPPSW adjustedLONMW adminY2VQR
+accountXVULS adoreSPUS5 advertisedRWU7Q advertisingSWWZQ advertsVTT1R adviceNIHOT adviseSEVUR affectedPWUYR
afraid1XU3R afterU5XUO +aOMQMW +allOHHN0 +last1VUUR +the04ZPO +thisXWWWQ +threeLUUZQ +twoRXU2S +yourVUUZR
afternoonYPUZR afterwardsMONNU againHVPWV +afterRZ0LO +andZXVVS +sinceNIKJT ageQMTQR agentRYUYO agentsXWT0S agoV0USN
agreedPEERP agreementTQZQQ aislePMLPX alarm0TOVO +#NPMQR +button1YXWR +didYUVZR +sinceWOPNX alcoholXWVYQ +andXWVYQ
alertsPHKPR all0SQSU +#V1XXQ +card1ZYVR +fourUUUWR +goodJMMNV +iTVS1R +othersOWVJR +our4ZX8Q +recordsZWUYR +rightPQSLO
+theMNOLX allergicUSXXO almostNTTKS alreadyPJFOP +given1UUPS alsoPOWPW althoughR61RO +iS2YYQ +it'sRVW2Q +the51VQQ
alwaysKJFL7 am +onOLLLR amazingODFJ6 ambulance2XVTQ amountUJIUQ an +answerY2V3R +automaticNKILS +automaticallyPMLOS
+emailUYV3R +emergencyROQLQ +emptyYUTXR +errorXUTLR +explanationIUTVR +offerSIWPS +onlineQLJK0 andZVVYS +aULWU4
+againS1U6R +allJQPTX +callUWT1R +confirmZXVKQ +droveZZYYO +end0VVPR +everyoneZTSUT +feel1TTXR +forMLMOZ +gaveQTTZR
+gives2UU0R +gotIQNM0 +haveNGCO4 +iVYZ6O +i'm50Z2Q +is0UTXR +itRQMSU +it'sWTTVJ +my6ZZ2N +neverPMMN1 +nobody0205O
+notMLKPY +nowY0WZP +onOVWVY +readQEERQ +refundZUTXR +send30WPS +sentMHKO0 +staysLHGOR +stillOTRLX +tell1XVUR
+thank941QM +theXVTXS +thereTWVWQ +theySTU2Q +threeSVT1R +toV1TSR +todayV1XWQ +wasVWWYN +weZWV3Q +we'reXVTYR
+we'veZTUZQ +willLKGPO +wouldNKUNR +youXRRQX +yourYUTWT androidPZYPP +#P2YPQ annaQPNNR announcedNMLTR annoyingMVV5Q
annual +fee2TTWR another1918N +patient3XU0S answer5ZS1M answeredRMKXR answersZWTZR +theXROUW any2WUQR +moreTMMTW
anyoneXZW1R anywayQVTQK appVSWYP +drainsPWVZP +iVKKJX +says3UT1R applicationXPPNO appointment +onLNMRR appreciateQTUV1
+theQTUV1 aprilPPNUQ +weJMKNS archive +onlyR1TQS areVYYWO +aRTQ0V +atXWU1R +closedRGHRS +dead0XXZQ +doneQOMPR
+emptyONOP0 +getting2WTOR +goneXWWZQ +inP0VWQ +myS1UVR +rightJZUMR +soNNIOZ +standing0VUXR +theNIQNQ +therePLUOR
+waiting6ZXSQ +weUZTYS +wetPVVYR area1ZURR arm3UV0O aroundPPOJX arriveO1WMQ +inKUTIS arrivedOFBP1 +atPRORX +inQSPTZ
art0YVNR article1YVOQ +#0YVOR asUUQQY +aLORMQ +agreedMGGQO +beforeRZWTQ +of640MQ +pdfMRXQR +weXYV0Q +wellRTXYV
+yourPKKPV asap3WUUR ashamedQNPMZ asked1WR0W +forPWPVX +toXST0S asks +forR0WNR atWXUUN +#0WSLP +all0STWU +checkXVUYR
+halfQXVQP +homeOON2Q +itPWV9R +leastNWUZR +midnight4WTTR +myUZW4P +onceYVV1R +theY0WQO +threeNONMY +yourWYW5P ateSUTZT
attachedMRJLN +arePOMQR +forOOMQR +formQ10QQ +theYLJQR attachmentsRRTNR attendanceNKONR attendedSHTRQ attorney4ZYZR
auditR2WUR authenticatorPTSHS authority5SWSQ automaticJGFNP +replyLKIKP automaticallyPMLOS autumnIOVUX awayZYQLP bSYXKQ
babies30U3Q baby40X2P +foodYWWYQ back +asXSW1V +by2VTUR +for21URR +inMIJK0 +onQZXSQ +theQSRZW +toLYORQ +upMNQRV
+withRNLQY backup0TSOP +ofONKPR badgeYWVQR bagKLNMY bags +forSRTFR bakery2WUQS balance3WVWQ balconyMPMUR bank0XVRV
+toYTTWR bankingQKLNX baseWVT6S batch9ZU4Q be +aPTYRW +deliveredPMLQS +doneJUSQS +fixedTQPTX +handyQMNPQ +openedYZTOS
+seen3XTRR beansIVWQP becauseV1VZO +ofYTT2P bedsUPNOW bedside1WUSR beenRUNXY +aOKPP3 +creditedP0ZNQ +likeMUTXR
+orderingPYTZR +threeS306R +unreachable0TUZR beforeQXZ1N behindWYW1P belowYYYWQ bestKDBJ9 +decisionPPOSX betterNQP00
bigNRTNU billM0T5Q +hasNWU0S +thatSUT0S billing1SPRR birchQLSQM blackX2WZQ +fridayZTU0R blackoutTSUKR blankRYVZQ
block6RSPP +#ZXXMR +it6USSR blocked2YWRQ blood2SYNQ +donationRITQQ +values51ZOS bloodyNJJJ2 +brilliantNJJJ2 blurryOWT3R
board1XV0R +has3YVQS boardingVUUYR bombKGIM2 bookGNVRQ bookedN42UN +aNWU1Q +byUXT2R +yetRKSQR booking +forMYTKR
+hxQ5TVR books +arePVVYR bornYTTSS bothTVTKP bottleSQPIU bottomSPMRR boughtPXWWQ +theORTZR boxZ4Y4P boy2VV0P brake1VUJR
brakes3WVWQ +failedXUTXR +ofYUT0R branchLXTTT brandNYY0O breachZWVSR breadTWW0Q breakfastOQRTY brigade0TS0W
brilliantLDBI8 brochurePEZOP brokeZVV2Q +onQTTZQ broken +onTYV1Q brokerSOTJS broughtRIIJ2 browsersZXVOR +warnZWTTR
buckle1UUZR +of1UUZR bugMSKO0 build2TSPS burning1VTWR +smell1VTWR burnt5VU0R busSXWYP busySLTYR butJ50KS +afterZMLS0
+i'dQ1ZVP +itQUSPW +pleaseOVTKR +theI0WQQ +tooS2TSR buttonTXVWL +forQRJRQ +isUPU1R buyROQSZ byY0YRQ +#OZWXQ +aNKQRP
+changing2WUMR +fridayZWUYR +luck0VT2R +mistake3XWRP +nowRUUIR +postSGRRQ +theUQQRO +thursdayW4UYS +usONKUR
+wednesday3WUTS +your1XUUV cNOOMQ cableRHMNQ +ofXUTYS cakeOFBL8 calendarNWYRP callZSPVP +backQPLQQ +me6YYZP
+serviceNMMPY +theNOKTR +toXVT1R calledJJPOU +andPMKQP callingPXX4P +meQXXZP callsXVS0P +toYWVTR calmPNOR0 cameJVOVU
+offRZWQR +onOJJM1 camera50X2Q canTUYPO +be1YTLQ +closeLLIKX +kill1UT2S +logTTTZR +see0YV8R +somebody4WUYS +tellYWU0R
+thatS0TVS +thePMTOR +theyQYTOR +workNTTQR +youQ0UKQ can't0401M +doYTUXR +getXTT0R +logJTTMR +reachVVUZR +workZWVZR
cancel2YWYQ +my65ZPP +theYVU1R cancellationXRPSZ cancelled +inZTTWR candidatesZUTOR cannotX2YPP cant11V4Q carU1X0R
+parkQUT3R card1ZVQS +company1TTUR +paymentsZWXUR +terminalsWUT1R +usedZUUYR +wasVZWSQ cards73WTQ care +homeZWVXR
carriedLIIF2 +theOLNGY cartYZYNR case +#QONQQ +numberYYW0R casesPKJRR +pleasePLKRR cashWVX1P catIOOLT cataloguePEWLQ
catch0WTWR caught1VVVQ causeRTUZW ccWUU1R ceiling3UT3R centrePLKQU +hasRNLRS certificateVTXOP +change4UUNS
+expiredUVT4R +ofVLVLQ +saysQ3TQR chain0TUSR chairQ1XTQ changeN1VQO +itOYVSR +myN4W3Q changed +andWTTZR +byVUUZR
+myXNOW0 +theQOLVQ changing +the2WUMR chapeauPHHM1 chargeback0UUZR chargedQ2YVO charger0UUXQ chatU2ZYR +closedQXXZR
chatbotNYT2Q checkTZYPQ +in4WVSR checkoutQMOKV cheersGCCI9 child01X4Q childrenYUTWT children'sXVUZR city3TSPR
claims7WTYS clauseYWW1S +#0YW4S cleanVNNNZ +upZTUMR cleanedN0Y9P cleaningTKKLV +contractZWUPS clearedLGFRR +atLGFRR
clickedOUTJP client00WYR clientsWTT0R closeTNHLT +itQPMMO +my6ZU1S +theNNKOW +thisPJKOT closedMKHRN +fromOGHNQ +itRVUYR
+onPONTQ +theP3Z1Q closesPWWKR closingRJNPQ clothesNWT2R co2YVXM coatRWU8Q codeV30ZP +#ZXWXR codesYVUOR coffeeLRVXJ
+machinePXVYR coldT0WXP +chain0TUSR +foodOUVZQ collapsedYVVYQ colleagueKMOLQ colleagues21XLQ +have90TVR colourLXVWQ
coloursRKVQQ comSQMSR come +aR7UVQ +at1VV3R +byKTSNR +inVOMNQ comes +inPIUQR comingVZY1X +out0XWW1 comment1YUWR
commentsPZXOQ committeeQNLQR communicationQPOSX +throughoutQPOSX company041XQ competitor3YX6T complaintUNLSR +ofPLLPT
+withYWW1R +withdrawnOMNNX complaintsPJIN5 completeXVTLO complimentsOKJP5 +toOKJQ4 compromised7ZV8S computerWZTUS
conductorMIHQX confirm5RMHP +and0WUMR +receiptWONPS +thatNLJRP +theUOMPR confirmationOPJJO +mailP1VQR +ofNGPPR
connectionYUT3R consent0WWPR console0WVXQ consumer2ZX0R +protectionZWUZR contact +formNMMRS content2ZZQO +with320QO
contract3XUSO +#2XVQR +for1WWNR +iYUTRS +signedNKGQR +withWUU3S coolZTTKR copied3YVWS copiesHHQPR +ofOGOQR copyQJPLQ
+isQNKRR +ofRLULR copyrightZUUWR correctKWVLO +itR1YSR +thatOHSMS +theS2WTR correctedM0UTP correctionRLJNP
corruptedZTTWS costs +us1WW2P couldHOTKU +aRUTZR +beNOMMP +notPMLQS +somebodyMZTRQ +theR4UPY +weQITNR +youMZXJS
couldn'tMHIK6 counsel0XWVS countNJMOQ counterQQMXY +#PKKM0 courierUVT3T courseJVVOM court2TWUO cowsTUVWQ crackPMLMR
crashMELNY +sinceOGHN3 createdUWVLQ creditedK0YMQ crewNFCN6 criedNPLSY crisisKKJMZ customer4ZVQQ +#QXYOP +listZXWWQ
+number2UTTS customers62XXP +areVVT2R +getXTTIR cutUQNRX cutsMVVJR darkTXYSN dashboardOSSLR data +centreLGIQS
+leakUVSZS +lostJEFJ9 +processingIEUMR +protectionZWWVR +sheetMDSNS database2XURQ +corruptedZTTWS dateZ42XN
daughter3TT2S dayNUSRX +offHVVYQ days +andWYW0Q +instead3UUQR +withoutXQSUW dead0US4V +sinceVVUZR deadline +isRZXOP
dealtUWTZO +withUWTZO dearQOJPS +allOOLOT +teamOMMUP death +certificateZUTXS debitTZVLR +returnedMTUMR decemberNNKQR
+toOHHPS decided0VRUP +toXUPZP decision1TQSV +ofTRPNX declarationZUUXS declined1ZYVR deedLWULS degreesZUUTW +allXVW0R
+inYTSYS delete50XPP deleted1Z1PN +allYTTUR delightedNKPM9 deliveredS0UZQ deliveryIPNNP +dayS0U0Q +slotRZWOR +toQJSQS
demand0VWRR departure2WVUQ deployWTVGR depositU2YXQ +isYWTYS deservesPLLOY +aPLLOY deskTSQ2S despite1WV0S detailsW2XMQ
detector2XVTR diagnosisWUS1S dialYUSLO dialysisYUUER didZSR1V +itTNOT0 +not6UY2O didn'tRY1YO differenceKSXPQ
differentXUUYR directSZVLR +debitSZVLR disappearedXWU1R +fromXWU1R disappointedM1V8Q disappointingPYW6P disasterNLMPW
discountLPVUQ dishwasher2WT0R diskNNNMS disks3UUQR dispatch2YV0Q dizzy3UTXS do +aboutXZTZS +anythingNHGLR +itWZTQR
+myQJUUQ +notVWOJS +onOKJQS +with1ZU1R +youPDWQT doctor9ZW0P +says2UTWS documentWXU0R documentationRJPQW doesPNYIO
+itQISOT +not2YULP +nothingW0VSQ +oneQITPR +thePKVPP doesn'tN2VIM +close0ZUQR dogIVZVP domainWXWUR don't +know5YVYR
+stopUSTZR +useZNMPR +wantNLKQX doneRLJRR door02ZVO +on4VUNR doorsXSRGO +of0YXKQ dose0STYS doubleNZWQR down5VW0U
+forYSTYY +on1VVXR +theUVU3R +toSSTJR drainOJJO2 drainsPWVZP drawerXUTRS dreamPNLPY drillMDDNV dripsMZXRQ drive2UUYR
driverTPONW +broughtTKLL0 driversOWU5S dropOWTQW droppedZZVSR +the1WUOS drove1YXZO +off0WVXP drug0TTRR drunkXWVYQ
dryerUWT1R duckOJMNY due10XRQ +dateZVUMS duplicateQ1SRS during42YQP +theVYUSR duty0UU2Q e03VXQ +bikeV2TUR +mailZUSTR
eachO0XQQ +timeMRQ0U earlyHUOJY eastRVUKQ easterLPRWQ eatsRUUYR editorRQVZT effectX0XRR eightRPRQW eitherR0ZTP
elderly0UUYR electronicZTTSS elevator2XWRR elevenUXX0P +yearsWUUYR else's2VUOR elsewhere6YR3P emailsR0YWQ
emergency0MVUP employeesVWWWR emptied1VU4R emptyYUVYS +tooYUUVR end94ZTP +the310WO ends3ZWSQ +withYWVZR engineer1VUQR
enough1UYTP entireVVUXR entityPESQS +namePESQS entranceLPPSR episode +#Q1XPR erasure0XVLR errorsONKPR escalate1VUTR
euroXVTYR eurosTYU7Q evacuationMIKQQ evenMNJP6 +myPBDK8 evening +courierWWTZR eventMVVHR everOLMR1 +hadQOQQ3 every26Y1T
+callXVT1R +customerZVTUR +dayOONSZ +hourWQQTX +ten0WVUQ +timeQ1TZS everybodySRQSW everyone0SP1V +in0XW9Q
everythingWNIS2 +older3UUQR everything'sWWS1N everywhereXZX2O ex2VV2Q exactQXV1R exam1UTUR example +comSQMSR
excellentKCBO9 exceptVTRSX exchangedQYXUR existLTQSS existsOVUYQ expectS1Z0P +betterQWW0R expectedLBBQ5 +theNHHJ4
experienceQLNQU expired2YWXQ explainVXVYQ explainedHHFLZ +everythingPLJNX +myHOPQX explanationIUTVR exportMWYIP
extensionQKRRQ extract00XQQ eyesLOQWS face2VTQR failed +onXUTXR failing4WUOR failureRXZUQ failures1XV8R family's0UTPR
fanQPTP9 fantasticQNOQ3 farRUXPU farmQKJQZ fastLILK4 father0WWSP father'sZVULR faultLKKR7 fearedUONOX featureOLTSS
fedNVWZR +upNVWZR feeR0X5P +forOUT3S feedbackNHHOS +onPMNQR feelXYV2R +dizzy3UTXS feesPUZ0R fell6YWYQ fewerS20QR
fieldUUTOS file +server0VVSR filed +aWVUYR files3UT8Q +areSYVYR filledZWVQR +in5UUTR filterLMYKR final2TQ0R
financialYWV0R find +attachedYLJQR +itPNWTW fineO31RR fireVKMVX +brigade0TS0W firefoxI2WMR firewallQLNNN first
+timeNPQYW fitsMEBK4 fiveMURVT +weeksS0VNQ +yearsOLJTV fixSTRZU fixedUMKSY flat +#HPOPQ flickersNYVOS flooded3WT1R
floor4ZXRS +#4XWLR +andTUV3Q floorsWOMOX flyROIP4 folksTNKW0 followR0YWQ fontRUTRZ food1YW4Q footerVZWVQ for +#XW0XN
+aIPUTQ +all3UXQQ +anUVQSW +bothYVURS +everyone5VT4R +five0WUXR +informationNIINQ +invoiceOMLPS +itMVYTQ +meQMJGT
+myINSJZ +nextPLVO2 +nineXWVZR +noQWU1Q +nothing5863O +nowLVVIR +ourLRYQS +roamingVUUYR +taxRJSQS +tenWOSSW +thatSWX2Q
+thisTYX4Q +urgentPMKOR +usOTSQN +yearsKQROZ +youTOLM1 +yourKIEON forgetLFFMZ forgotOUUMY +toQSPOW forgottenMQPKV
formRXXSP formalZXXXR +complaintZXYZR formerX1XYR forwardedPDCOR foundUICG0 +a73XSQ +itNOMNN +myICCI9 +thatU0TWS
+theKDEK2 four2115P +monthsTTS0R +timesOVU1R fourteenZVVTQ +daysZVVTQ free +planRRUQY freeze3UUNS +the0SSQS fridayQZVRN
+weMKKSR fridgeXYVXQ friendlyMEBH5 from +#IUOTN +aUUU0X +allMNMOL +anTQORY +it1ZTXR +me1QJOV +mondayRNJPR +nextNKONR
+ourVQMLT +theT0XOP +usMKLO0 +youSFNKZ +your32XST front +deskQJJOR frozen +atUVU3Q fullZWTWS +of2VWYQ +refund1UTSR
furtherQMKSM fuse1WTXR fyiNJIQQ gardenLNUR2 gas +in0XU2R +smellYWTYR gateVWUXP gates3VUSQ gaveS0ZZP generatorLKJOS
gentlemanVNPPV getV32WP +#M1UQS +aWSX3S +inWVVSR +itGYTTR +messages2TT0R gets00ZQQ getting2XVWQ ghostMWV0Q gift
+cardsZSSYS give +herRHMOW +itZVUZR +notice20WRS +youUTU0R given4RPTS givesW2Z0P +noIZXJR glassYWWYQ +inYWWYQ
glassesQ0VUQ goTZ0UR +backR0V8Q +fromSZXQR +through1WVMR goes +backQRMOS +toYNXYR going1WU2U +onS2W5P gone0PNYW
+afterXVUTS +toQLKWO goodHEEK6 +communicationQPOSX +forNZUWQ +jobPNNQX +morningMQQSW +wordRLJNZ +workSLKQT got +aVUY0P
+itRJJNT +noP1VQR +theRMJNZ gradesLVUNR grandmother'sVOMUW gratefulKFGJ4 greatJHMS8 greetingsMONML gridLKJOS
+operatorLKJOS groupV0XZQ grumpyPMSO0 guestsOGMPX guide +wasPOMPX hacked3VV5Q hadUVPYZ +#N1UMR +aRPSOW +already1XX0R
+enoughXTVZR +it1WVYR +toY1WZP halfW1XXR +an1TTTR +ofXVVYQ +theO0WYQ hallYXXRP haltedYUUSR hand +overUMMOR handed
+inMOMNY handledMMNQW handlesXXVZR handyQIOPQ happenYRUXR happenedPQVYR happilyPPQTW happyHFEQ2 +aboutPXU1R
+customerRNOQ2 +toQPLPN +withQNNOY harbourSQNRP hardLUP1W hardware0XVXS harvestPRMNZ has2WRUO +arrivedQOQQI +asked60VSQ
+beenTLIRS +come2WUXR +decided2WVVS +no0XWYR +yourVQPUX hasn'tLVVPS +beenQXXOR +comeLOPPV hateMSOZV have +#WTWIR
+allXSR1V +alreadyPLJFR +anPLNNY +beenNTPYX +decidedQOLOR +foundWTPQX +goneVMMTO +itORSVN +never3VU0R +noXVTQN
+nowKXUZR +receivedOKMRR +stoppedZWU3S +switched0USWR +taken2XWUR +theQXXWS +youR1U3R haven't +bookedRJSQS he3YV3S
+isZUTZR +said0TTWR +was0WVXQ he's1WVXO head0YYXP health7WX2P +office90Y3P hear1100P +from1XXXR hearingT2VRQ +aidQ2VOQ
heartJJJN1 heatQRRK0 heatingU3YVQ +outYTT5S heldXW0SQ hello5XXRP helpYXU1R her +aRHMOW hereXWV3T +thisSOQQW +withTVUZR
here'sMIFNV hereby6YVTP +withdrawZWUPP heroMKHO3 hiUQWKO hiddenZQOXZ highMLNOW highest0WU2R +priority0WU2R hikingLGFTQ
himZMPZY hisXOOSY +shoesNKLL0 hisses1VURR hitYUT0S +aYUT0S hitsPZVLR holdX1YYQ +musicMWUXR holidayPIGNT holidaysMPQTN
homeZUVXO +todayLHGOR honestOIHP4 hospital2YWTP host3XW4O hosting0WVRQ hot0TUUR hotelWZXUQ hotline0SQ4S hour +andXVU3R
hoursYZZ2Q +inISUQP houseYSXZZ how +can1US1S +doLXVOP +manyRGTQR hugMRRLW hundred0KPSV hungJKLQR husband0UPXW i
+askedRXV4Q +callQLPOW +can21XRP +cannot4TU0R +changedNOPJ0 +comeQQJM0 +confirmPKJSR +didn'tTITUS +doWWVUR +don't4UVUU
+expectN2ZZP +expectedNNLX0 +gaveTVUYR +getL3YVQ +goV1W9P +gotTXZYO +have53W4Q +haven'tTKUQR +hereby1TSOQ +justJRQSR
+keepOVU2R +leftIMMJZ +logZUSUR +lose3UTYR +love0TWWZ +needNSZPQ +openedXVT0R +paidQZXPR +payLTVVP +press1UTPS
+registeredOZVPR +reportedQKIN9 +revoke2UUQR +seeZZUWQ +sendQZTPR +stillFSSPR +takeNHSPS +thoughtTNLMX +tookWXU3Q
+typedK0ZSP +understoodSKKP0 +wantUZW8R +wasSMKW3 +will5YVZR +workPSU2R +writeWTUYR +wroteKMOWT i'dOWY1O +likeN323M
i'll9ZW0T i'mXWT2S +#0UUPQ +a4UVQQ +afraidYWT1R +atNNKKQ +backLKIOQ +goingNMLPZ +happyPOMO2 +inSMMRR +notY0Y4Q
+oneXWU1R +travellingRIQQR i've60W7Q +been12X4O +changedLHFNQ +gotXPOSO +hadXWU1R +just2TUVR +lostR4WQR +the1UUZR
+triedPPM0W +usedNJMO2 ibanYVULR icsMLUQR idQ0VMR ideaSIVSZ ideasOOLPR identityWZUSR idleXSTZR ifVOYTQ +itPPUKR
+theTMZUP +you2YWSV ignoreNBBPP +myQMMRP ill +beforeRLSQS immediateWSU0S immediately3VW5Q importG3XJQ impressedNDFK8 in
+#21Y5O +allY0WXQ +andTONTW +caseNLLNP +firefoxP1WRR +hospital0VVWP +itVVR9T +january03Y6Q +my5POXR +nineRPPSX
+norwayQIMOQ +octoberTWUZQ +onePPQTZ +our0XZRO +roomNOTSX +safariN0XRR +tenOFGOX +this3UTVR +townPMJPZ +twoSIMRT
+urgentOKIQR +whichXTWKR +writingYWVPR inactiveHTTRS incidentsQKHQQ inesRNPP2 infoLGJKO informationTMJMP informedUNJWQ
infusion2UU3R insanelyROMRZ insideY0UZR insistsQISRR installedTRMUX insteadO0WMR +ofQ2YPO insulin7UV1P interestQJUQR
interested1WYYP +in1WYYP intern1UTTR internetXSSVN intoZXXVN +itWUSZO invoiceJURNM +#JJFKQ +bySFSSS +forQ40RQ
+paidQHHRR iphoneQ4YQQ is +#X0V0Q +aTPNUX +allTOMQY +anKGDJR +at7YTVP +attachedPMIOR +backLNKMX +blockedUTTHR
+calledQLUNP +closedNLJPO +down2RXVQ +emptyYXX0O +fineG0WKR +goingVXW2Q +goneXMLPX +hereVOMSR +in40VVO +madeSZWRR
+missingU2XTO +noTZV1R +not0TSVT +offO0WSP +okN1YOR +on3WT5P +outZTTYR +overSIISP +paidXVT4R +perfectPKJR3 +rightNSOPL
+still2ZY2P +theJKSOU +theft0UUXR +thereJKYNR +thisQKTNR +toSLMKS +uselessQXV1R +workingQUTWW isn'tU3Z8O +mineXTU1S
+oursZUTUR issued0VWZP issuerYVW3R it +againQ1WRQ +and3XXUP +backN5UWR +beforePYVSS +doesn'tPCFRN +forKTSIU +hasJ1WXP
+inK0ULQ +is1ZXXT +offWWV0S +onKOPNR +outWZX2Q +safe60U0R +saysKQRTQ +seemsNMMQV +stopRXW0Q +thereS4UPR +thisT0V1P
+toSORST +trueLFTMR +twiceOVU2S +upNMMR0 +wasLPPRR +worksHMLKQ it'dMINOV it'sPYX0O +#RWV7Q +aSOUWQ +beenP304R
+finePROKZ +goneLEIL7 its0XXZP jacketVZUXQ januaryVRMYP jarYWWYQ jarsRWZQY jobQIIPW jobsUWVJQ jokeMSRPZ joyKHIL3
judge4VUUS julyPONRR juneKQPRQ +atOKKQR just +aPVMOQ +nowVLLUQ +soOOMQP +wantedQPNPZ keepSRMSS +beingOVU2R +itNJLJ0
keepsOXV4Q kettleN0TLS keyboardRVVNX keysJGHNS +onRZVVR killYQUZS killedQLKM1 killerOJHN3 +featurePLLOX kilometresOMKQY
kindOWRYV +regardsQSQWW kindly1PYKS +confirm0ZUQR km +away1ST1S knowYNSXO +howN3YUO +ifMITOS +what2YUVR +who1YW1Q
knownN1VOR knowsRGLP2 kudosNJJO2 +toNJJO2 labUOJOO +portal51ZOS +resultsVUUZS lacksO0VZR +theQYT0R lady +atMVU1R
+whoRMNP0 lagPSQY2 lampOYVKK landingRKGO9 languageIZVPR largerRKZRZ lastZ0WVT +mailVNLWP +monthNQRT0 +night20Y6P
+night's1VUUR +straw00XXP +time0WVWR +twoUYWUQ lastsP1T5Q latePXZUO +againRVUYQ +father'sZUTXS laterQ3UYQ laughingNLLNY
law3XVVP lawnNYYZP lawyer9437N +will9989N layVWV1R +onVWV1R leads +toKWVMR leak3YTUR learnLOMQZ leastNWUZR leave
+theVXVYQ leavesQZWQP leaving2UUZQ leeds +and0WW0P leftHUOSU +inPVVYR +ourRLKRQ +theTST0S legal1QXXR +entityPESQS
letROMPU +youLHGMP lets5VTPS letterXVWQQ lettingNIIPX levelSSNKO leverXVUHS libraryMTMMW +cardP2TPR licence3XWWQ
+serverWUUZQ lifeRXSZS lift0USNT +between1VVOR light00YVO likeJRW1U +aNRR3W +itMQNSW +newQKIP4 +partPYU1R +thatLNJO1
+thisTTTZR +toPR2LO +yoursZZX2P line00WZR lines1XVOQ link +toR2XTR linksN2VVR listenedOLMM2 live5WWYP lives4XW6P
+by2UU2R livingVXU2Q +roomVXU2Q loadPMLHR loadingRUU1R loanRPOSW lockerRLMOR lodgedZWVVR loginTXXOP +from8WV0Q
+pageRWTKS logsTWV2R longerLZXOP lookN2U1P +atP1W9Q lookingQJVPO +forMGVMS looksQGIPW +likeVNLQ0 looseLYTVN
lorriesZUUVS lose1XV4Q losingRTVZR +myMTVYR lostQRMR1 +aUXV3N +myT7VSQ +theX0VUR loveUKYQ4 +itRNTQ3 +theSNUQ2
lovelyOJLQ7 +flowersRNNQW lowP0UMS luck1WUZQ lukewarmLVUXR madeKFDI5 +byPLLOR mailQUSJP +andZYXSX +forQY0MT
mailboxJNKIR +isNNOLS mailedWZXXQ mailsVXR0O +aKUUZP main +due2UUQS maintenance0SONQ +mode0TULR +windowNJHSS makeZVZ2V
+aZYUZP +usQJVQR makesL1VZP manZPOU0 +wasRNPJW managerSUS1U manyQGOPR mapT1XVP marchXSVTN marketing0WVRR marriageLTUIR
marriedNTTLR marvellousNHEN3 matchP3UVR mathsMLNMW matter +to0TURR mattersQONQQ may +oneQNSP0 +seeOJLMR me0XW3S
+aboutPXTZR +againUUU1R +and1YW2Q +backSXXPR +forQLKR0 +thePLYVN +three1UT0S +whichXYULS +yourOLULR means70XUQ
+that2ZYNR meantPGHNR meantimePKHPS meanwhileHOOJQ measured2WV3Q medicalZWVWS +lettersWUS1S medicationXTT0S meetTRQYY
meetingLMJOQ meltedZTTXR +andZTTXR membership2VTJQ mentionedIUTSR menuLX0PR mergeT0VTR messageNKJOM +ofULNVP
messages0VUXQ +from2SSYS meter +#OIIPR +in0WV0R +readingPMLUQ mg1WUSR middleSZZXP midnight6YVVR mightOFURQ
migrationZVTSU millIPRQQ millionZTUZR mindMJJKR mine2UVPR +are0UTOR minus +#QVVIR minutesURNWY +ago2ZYYN +andSUUYR
+ofNNKSQ missingQ5XUM mistakeYXURQ mistypedMVTHR mixed2ZVTR mobileY0VOR mode +isOROLX modelPRZHP moduleLUPQR monday
+andP012N moneyX0X9Q +backVZWYQ +missing2TTTS monitor4RTWR monitoringTKLKR monthV4ZSS +andTQRS2 morePNLS1 +andUOOUZ
+dayY4UVR +ofVPNQY +sinceVGHXR morningTOLTY +andYWVYR +because0VWPQ +beforeZXU0R morningsQZTPS mortemPNMRQ motherOPPTY
+wasPLLRY mother's2WS3T motorway2WVZR mould0XW0Q mouldyQWW0R mouseXVVYR moveP1WMQ +theM2ULS moved +fromPQSPZ +toR0SIU
movesOQUXQ moving93YTQ mowedPZZ2P mrJEGG4 msKVOPT +adeyemiSPPSW muchMONPX musicQVU4R mustXUXXS +beV0XZQ myXZVYT
+account43XWP +addressTHNUR +attorney0UVXR +bankZUUYR +batteryPWVZP +billPOOUX +bookingPWTZR +card01YTP +colleagueOHGLQ
+complaintPLLPO +data1WSLT +daughter3TT2S +deliveryS0U0Q +doorXUU3Q +father0WWSP +hand0UUOR +heartNMMJY +husbandZQNXX
+kidsRLLNY +laptopONOLV +lastOQNOO +lateZUTXS +lawyer9646N +mailOLMMR +messageSJKQP +moneyT1X5Q +motherQOOUZ
+mother'sYVS2U +name20YUR +neighbourUSSHS +optionsQ1TVR +patienceXXV3R +phoneIUSOU +planMNKLR +portalZTT6S
+prescriptionUTTYR +questionNQOXM +solicitor1WUXS +son0VW3S +son's0VVYR +subscription90ZSO +taxULUUR +thesisLHNMW
+ticketYZX1Q +transfer1UTYS +uncleWUU1Q +wheelchairMIHO4 +wifePZ0QQ myselfKICNP +inLFCMR nameP01MP +onNVULR namesS2VVQ
+and0WTQR needRTXNN +aPK1TP +anY0UXR +itNYVLR +theW5TVQ +yourZWWYR neededROIHY needsKWUOR neighbourT0WOQ
neighbour'sTXVYP neitherSSR1U netVUUKR networkYWVYR neverURQ0Y +aLLJN4 +beenSKKR4 +mindPKMMJ newCVNNZ +addressTNNPR
+contactOLKRR +dateLVVZR +editorSXV3U +numberRMLSR +oneO4XLP +onesOZVYP +priceQHFPR +systemQLLPY newbornYTSYS
newsletter +tool1UTTR newspaperP10OQ next +date8ZTQR +door1TSSQ +oneZOMRR +weekJYRTP +yearOHROZ nice0TPX0 nightXOOZU
+shiftNIIN4 +trainNLMQQ night's1VUUR nineSXTZQ +peopleOVV0Q +years0UUWS no +actionOJIQV +claimRJJQQ +complaintsPLKQ5
+confirmationP1VQR +furtherNMKMK +insulinZUUWP +longerMZYSQ +mailMROOR +needPDBNQ +oneTWU1L +openQMJR3 +order2VUVR
+orders3VTOR +paperNZXQQ +power1VU4R +reasonVWW4Q +replySTSZQ +rushYYXOQ nobody3227P +at0WVUQ +cameOVVYQ +can61XVQ
+mentionedIUTSR +ofZUUWR +toldNXTVS noiseL0UZO none2VSMT +of6YWYR noon4VS3T normalMNMSV norwayQIMOQ not13YWP +aLJGJ4
+arrived2TUOQ +badLLMLY +be0TPQR +creditedLWVMR +doUNLUQ +donePWYYR +forwardedPMLOR +go5TUUR +goingYYZZR +happyOYV3Q
+makeZTSUS +mine3TSVR +moveXTSJS +one0RR0U +paying4TTUR +theNYV1Q +whatMTQZT noteLOKMS +forOKIPR +onQUVZR notedLEDPN
notesPGMNR nothingVYV2R +elseOIJM5 +hasKRXWQ +inR2VVR +isOKUMR +saved1UUUQ +toNIGOQ notice2VTRP +onZWVSS +thatZWVVQ
noticed4WUPS +just5VV4Q notificationsNZYVQ novakO2USR novelNLHU1 nowU2X1P +andKORKU +itQXT1R +it'sKRONY numberT10KN
+ofMVUKS numbersX0WQT nurse2UUPR nursesUMIP0 nutsZWWUP oakMUW2P +floorM0Y3P octoberR0UWQ of +aYXWTR +alcoholXWVYQ
+all1UYWR +anotherXZV1R +arrivalOKMPQ +attendanceQZTQR +contactsG1ZKQ +fiveLVUWR +flatHPOPQ +gas2XVVR +glassYWWYQ
+interestRKUQR +itX20YO +me3XVSR +mineWTRNX +mondayRKLPQ +nothingLPPSX +officeLNKNQ +orderKTQ0Q +our31WWO +oursYUTIR
+people0UTRR +thatPMMPY +theZ0YVM +themTOKGU +thisSMLVQ +twoPPTZR +usZQOZR +viewPMMPP +youNQRZS +your8YTYO off02YVP
+andQRRLY +atLSWMP +byLYWIQ +forIUTXR +is0WXER +myTUU0R +to21Z0M offerTJRWO +forPGWPS offersSOTKS officeUMNSP +has1TUZR
+isRLLSR +untilQOMRR offlineYRPUW old +ladyZRQUV +numberQJJPR older12VQR +than3UUQR ombudsman4YY2Q on +#TPNRO +aMINPY
+all80YYP +blackUYVWR +callYXUMR +floor4VUNR +holdKTT1S +itRSXVQ +meMSJW2 +myWVWYR +pageKWUPR +saturdayNWRJT
+sundayOLMIQ +that7WVVR +theK2WPR +thisWWV4Q +thursdayXLJSP +timeOJHK1 +wardVONPW +your3UUZP onboardingQOPQ1 once
+aQLTMR +moreP1TVR oneR0ZPO +goQVTNV +hasRFTQS +isZTMYM +month0WVVR +moreW3URQ +ofPWXPP +orderYOTR0 +weekQXW1Q
onesP3W2P onlinePKKNT only +halfLVTUR +onPYVPR open +itRJTUR +onRKTQR +theP0VLQ opened6XX1P +by2TTVS +theZWVSR
+whileYUUYR openingRRXMQ +hoursNKTLR opensU2YRQ orNQYSO +doQFSRR +elseZWTXS +i3VV0Q +mySTT4R orderRWYUP +#KZUTP
+forNPVN3 +has1VUVR +inSPUYR +sinceWXU0Q orderedO2WSS orderingOYUZP ordersZUTXR ordinary0UURR oseiQRQRX osloZUTZR
otherS3YMP +oneOUSXS +twoRSSLS othersNYYGO +areGXUIR otherwiseWVSQN ourZSTTP +#5YX2R +annualQIVQR +business0WV0R
+checkoutULJS4 +client2YVXS +depositZVV2S +domain0VVUR +group8YUXS +harvestMLKM2 +hotel8UUPR +intern1UTTR +legalZPUVR
+live0TTPS +livingZVTZQ +logoJQWPR +newPSMTQ +officeOKJPR +oldPZUQR +pointPONQP +productionXVUTS +seatsR3USR +shopPJTOS
+sideNMKRR +sitesZWXWP +sixQTTLR +tableO2TQR +testNWUQR +trialRJUSR +webPNMMS +wholeZXXQO ours3WTWS out2YWXR +on1UV10
+the2TYVP +toURRYU outageQLMQV +ofTTRYN outages +in3WV2R outside8YXQQ outstandingOHGN2 overXRLVU +theOUMN0 +thereOWU4R
overchargedTXV3R +forVUUYR overduePRPQX overnightYTTYS own +mistakeRKJNV oxygen1UWVQ pPLTNS pageVXZRP +isOVWKV
+saysPHSNS +staysZUTOR pagesV1V1Q +#O0V0Q paidWTU0O +forPYVYQ +onOYVLS +todayMFIMR painOEGL3 panelRLOYR paperROXXP
+onNSXQQ parcelMHOPZ +wasOUTYO parcelsQNNRP parishQMNRW parkQUT3R parkingKUSUP +fineNWU5R part +ofMZV4P partsOYX1O
passQNMRY +onNFGP1 passedQIGUQ +itPNMWR passenger0UTPR passwordUUUPN +mailQYVSR +rulesQJTQS past2UUTP patienceTQQXX
+withOLMO0 patient8XUSS patientlySKKP0 patients0VTYS +areZWVVR +can'tVVUZR payY117Q +backVUUZS +forKWWYT payment0RQTP
+reminderR0VPS +sentOKLOR paymentsYVWWQ +inUUVKR +ofXVV3R payrollZYXXQ +runZTS2S payslipsZVTXR +ofZVTXR pdfJWXMR
pedal1VUSR +of1VUSR pendant2UU2R penetrationNILOR +testNILOR people1XY2Q +are7ZX9P +can'tZWVZR +onZTUMR +useIXUKS per
+#0WUOR percentM3WPQ perfectNEHN9 perhapsXYUVQ permissionPZVPQ personPROXX personal50WLR +data0YVNR personnelXKVQS
pharmacyOTTZR phishing1USMS phoneMWQWV +#2TTWS +andPUTKS +atYWVXQ +withPJLP0 phonesZVSTV +don'tUSTZR photoT2X0P
photographs4XWYP photos +attachedQXWZR pianoRTVNR pickedPLKSR pickingRWT1S picks2VV0R +up2VV0R picturesTUUMQ pieceWOMVU
+ofYVUZQ pillarHYVWR pinMYVJQ pipesTVUYR placeKSTKQ +onQNNRR placesL3WVQ planKKRIX +andKIFLT +forRQTQX +isRJGQ8
plannedMDGKS +forNKONU +worksQNMQS plantSMSHR plasticYYU1R platformUTTPV pleasePZYRP +call0VWQR +cancelX4XQQ
+changeGWWPR +checkN0VSS +closeSBCKW +come4VVWR +confirm5XWNS +correctJ2YMQ +delete1WULR +doOIIQR +escalate1VUTR
+findSGGQR +fixQVV3P +freeze1UUMS +haveJ2X3P +ignoreNCBQP +letOPPWX +lookSWS1S +passNFGP1 +payLTU1S +putKXWZP
+removeSYWRR +ringTOMYS +sendNIZRP +setRZ0RR +sortJTTVS +stop4WWUR +takeVZWPQ +tellRMLO1 pleasureRLOQ3 pluginOQLP3
plumberQQQRW plusVVUJR pmIQVSR podcastRNOOZ point +ofPMMPP pointsJOSQU +notLWVMR police0ZXZP pool1WWVP poorPYY6Q
portalZYYZP +i4WTUS +shows3Y1XQ portionsOPOPX possibleTRULS +toSJWQW postLKRUQ +mortemPNMRQ postcodeM3XNQ poundsUZT5R
powerXUSUR +cutROMTR +outZWUTR practiceZXTYR praiseLDDK9 +forQLMNY premiumRXTYR prescriptionYUT5R +says3TT2R
presentOJPNR +andSHSQS press4WWZQ priceLRV6Q +backQ0U2Q +listQHFPR pricingQGTOR primaryYSTIR printerLZUNS +offlineOQQPX
printsJYWVP priority2WVUR problemKWTRU +solvedSQQRX problemsNKMN0 procedureSIUNR processing +agreementIEUMR
productWVWVO production5YWRP +databaseXVUTS promisedM1Y8Q +aSYV0Q promisesVWVZS proofZ2XPQ properPWT1S properlyOYUZR
protection7ZZ2Q +law0UTVS +officeZWV0R provider02WSQ public4ZVJR pullYTTWS pulled +itYUTYR pump1UWVQ purged3UUQR
putS1VUS +myZXSZR +onZSVKR +theQJJI0 qualityNOJX1 quarrel3UUOR questionKJSPT questionsOGJPT queueXZZZO quickLKIK6
+helpRQQRX quicklyUNPV0 quietOPKTY quiteKTW1Q quotaMYUMS quotePMSQO radio0XVLQ rainQ0WYP raisePLJN1 raisedPQOXN
rampZXVSP ransom3YWZR +note0WWPR rarelyPJKN5 ratePKQPQ reLGENR reachYLMWP +ourULLUS reached +usNOKQQ reactionUQQRY
readMIIRO +noMIIOQ +theUZUZR +yourOMJRR readerIXUPR readingOQNUP readsSZWKQ ready0UUZR reallyJRS13 reasonUWQ3V
recall0TURR receiptNQOLR +ofLDCNR receiveUYZMQ receivedQIGRN +aSOUIS +yourOKMRR receivingUVUHR records7ZUYP +by40ZRQ
redesignLWUVR referenceN0ZVP refillPKMPW refund +policyPLSOU refundsMNWMQ refurbishedRNPQX refused1YXXS +with2VUKR
refuses2WWSR regionsURTJS registerMKSMU registeredOZVPR reinstalled +itOMKXO rejectsSZYUQ release81YYQ reliefQJHO3
reminderO0TVQ +forR0VPS remindersWXXYS remote230JP +access2UUJR remove12XVQ removedNPLVR renew +itNWUQR renewalYWTHS
renewedLNKQP rent1TVWQ +isWUTYR repairedLSTVT replaceLUKPR replacedPTQ2P +byPPLNR replacementR00ZQ replyNKJSU +toPONQ0
report +aSOORV +onTONZR +toXVTJS +youYVVVS reportedRTRU1 +inN0V3Q request5ZVHP +underYWVMS requestsTPOXR requiredKJJJO
reservationOZVOR resetU3XPP responsibleZVUWR restartRVVIS restore81ZUQ +test0WWUR resultsSJJYO retention2UUOR return
+labelRVU2Q returnedSYYSQ +thePTT0S returns +#RXVYR reviewNPKVS revoke6WVQR +the0VUSS ribbonPUU0Q right +acrossOXU0S
+away7XVMR +now0WV2J +oneQ6UUR rightsX6WUQ ringSSPPT ringingUUUYR ringsTUUZR road2USLQ roadmapPLUPP roamingVUUYR
roleO5TQR roomPXZ7S rooms2NTTR roundIXURQ routerKLMPX rowHVSSR rudeK2Y4O ruinedW002O rulesLMUSQ run +blockedUTS2S
runningSHHTN rushYYXOQ ryeRNQRT safariKZXOQ +#N0XRR safe +to60U0R saidT1W9M +he3VTXR +onQKKOR +soQXW1Q saladYWYVP
salariesYWVWQ salaryVUUZR sameJYZUR +problemOVW1Q +seriesZUUOR sampleLPOMQ samplesJEEMT sat00U8P satisfiedNKIO9
saturdayOSRLU +andR2XRP +nightPLKPT saunaPYWZQ +wasPYWZQ savedQJIM4 +ourJJHL5 savingNVU3R saw0UUZR +itYUUXR sayTTUYV
+itTPSTY saysQ02TM +#50VYR +deliveredQZUZS +theNZUVR +threeRTSLS scanners0VU2Q scarfQRVPX +inQRVPX scheduleOSWRX
scootersTOTLS screenLYXQP +ofUWTKR screenshots1ZU0S screwsPXUWR scriptOIJQR seamsN0Y2N search +isQXV1R seatsRZWQQ
second +timeR1VUR secondsMZUPQ see +theTYX2P +youTLGRT seedsROVP4 seemsNMMQV +toRLLMW seen7XNWO +itXSJYQ sees3WVYR
sellUUYSS sendTU2UN +backQWTYR +itN5VPR +meOIVRQ +somebodyKTSSS +theWPWYP senderSLQKR sendingRUQTW sendsUVVZP sensor
+showsQONRQ sent +fromKVVWR +itMMKS1 +mePWT3R +to0RUXR sentenceQWXZQ serialYUTRR +#YUTRR seriesZUUOR +areZUUOR
seriouslyM1V9P server0UQVX +room0XU2Q serviceVRMOX +hasOJJVR servicedYUUYR setX60KQ +toVTTMS +upR6YRR settledPKJNR
setupNPOW6 sevenZTQ0R shallZRWUR +iRIUPS +notZYTTS shared +folderSROSR sharpMQPSY sheZSOS1 she's1TRXU sheetHPUQQ
shelfOPLMX shiftOLMK2 shipmentXHUWR shock3YVXP shoes +inQLLTR shop0SSZU +andMFLKY +inSPNOW +is2ZW2Q +saysEVUXR
+withZUT1R shop's4VTXQ shopsYURUW shortNQMRT +byQ1XWR shortcutRNTQ3 shouldLRSGS +iQQTKR +readRQNRR +the3UUOR shoutVNO0V
showNZ0WS +aTXU0R +theRSWRW showerOZSOS shownPKNSR showsX92OM +#MVUFR +a0XWUR shut20WWP +downWVT2R sideJPKJP
signalUOOKW signedUMFXQ +andMFCMR +contractOHIQR +copyQNJRR simpleNJIN5 since44WZT +#5VTVY +about1TTUS +noon3VU4R
+openingXUT0R +ten1VVSP +theV0YLO +wePOOPX +youWROUX +yourZVU5T singleQFIP4 sitUZURT +inUSRNW +togetherRZUQR siteZYXWP
+isUTUVX +showsMTSMS sites2YXTQ sitsM0YMR sitting00UXR +in1VTUR sixX4X1Q +weeksP0URR sizePSVXQ slaWUU1R sleepQIMP3
slipsXYV1Q slotX0XTQ slowJYXOR smallVR0TP +claims4UTZS smell3VV1W smells2XVYR +of1ZUZR smoke83Y6O +coming0XVXS
smoothKFCN9 smoothlyPPORW snapped2VUYS snapshot1WUOS soJGGJ7 +farVTXNX +goodOEKN3 +muchOLIO2 +patientPQOQY
+patientlySKKP0 +thatOTNMT +youQLISP socketUYVXQ +isZVTVR sofaQWU1R softSLCQ8 software4XXRP soldV1XVQ solicitor60X4Q
solvedPMLPS some +daySTUSX somebody471YN +else's1UUVR someone3YY4P +else'sVUSKR +orderedXUUZR somethingTZWYS son1VW3S
+got1WTWR son's0VVYR sorryKBBNH +forMJJPN sortKQPSW +itMSSZS soupQCIL3 spamP4WUQ spare +partP1TMR sparks0VTVQ
speakerKTUQR splitQ4WQR spotlessPTRZT spottedNRQNZ +itNRQNZ springMILNV +newsletterOLIPR squeakPLJO2 srvMHGRR +#MHGRR
stablePUSP3 staffZ0XTS stairwell +sinceYWTYR stand1WX5V +inZTT0R standing2VWLQ +still0UTUR stands5TSOP +atZVUZR
+inRLLVR standstillZWW2Q starsNJFN4 startR2WXQ startedZWUXR +toXTSZR startsR3XOP statement +ofRJSQS station2TXWQ
statisticsPFJRU statusJIRKP stayPQOPY +withOLLMX stayedOIJO2 +onOIJO2 staysQTQJQ +atLHGOR +whiteZUTOR stillO632P
+getI0ZRR +goingNIIK1 +haveMLTLR +needP2YMR +noVXV4R +waitingRZWYQ +worksPMLK0 stop9003N +it2YXYO +the2UVVQ
stopped362YO stops +atN1XOR storesWVUZR stormTSQTW stranger's2US1R straw00XXP street1SVVW strengthYXTXR stripHYYMQ
strongRLKL1 stuck20X1P studiesNOMMX subject0XUQR +access0XUQR submitXXVWR subscription6XXVN +priceQVV2R suchKIHKZ
+aOOLQS sueOHKS0 suggestionRH1QO suitsKMMOQ +usOMLRR sun3XTWR sunday +andXNMO0 superbRO0P0 supervisory4YWSQ
+authority4YWSQ supportLPMSX supposedYZU4R +toYZU4R surgeryVVUZR surprisedRFEH6 surveyOIGNP swallowedYZVYQ swapO2XQP
+ourR3USR +themMUUKR swappedJTSKV switchesMJHNP +onMNKMR switchingZOMYZ +toYUTYR system +downXVUYR +forWUTZR +sentONLRQ
tableQXZUO +onR3TNR tabletSSRLT tablets1UT3R take3WZYO +it00XWQ +this4XUQR takenT1ZSP takeoverYUTLS takesN1WQP
takingZYWZP talkROOSX talkedQKJS1 +aboutNIGM1 tank +#ZVWQQ tapQPNQN tapeUZTYR tariffRMNQR tastesMZWWP tax +returnULUUR
teamUGINX +hasTMLSX tearsPQOTX technicianWVT0U +cameOMMRZ +today2TTWR telephone4XWVR tell0TQTV +me0XXYN +theTSMMX
tells0PUPQ +me0TTOR temperatureQJMLR tenSQNRY +daysTONQW +minutes0RSSY +yearsOLLN1 tenants0ZVOR tender0XUHR tentQUTYS
term4YXUR terminalsXVU1R +inXVU1R terminate3YXRQ +theYWWVR termination5YVNS termsOKTOR terribleR0T9Q terrifiedYVWUP
testQLIOO +systemNWUQR thanQ2ZQP +beforeSVQ1S thankMDDK5 +youIBBG7 thanksGBBG7 +forMGIM2 +toIHIN9 that +allUR0MR
+answersSOJQX +beSZTVR +iXXV3T +isMQPQW +isn'tXVU0R +means5YVXR +my3VVXQ +none0UPWW +priceRWV1R +wasKSSRN +youZYUTO
that'sKVO3X +aTXV1R +allQIEMV +howPGGN3 +notJZW5O +whatRNOPZ the +addressesS0UVS +alarmYPOXR +ambulance1WUPQ
+amountOIJOR +annual1TTWR +appointmentLNMRR +archiveY1UPR +auditorQEUPR +authenticatorPTSHS +authority4XVJQ +babyYWVWP
+backKTS4P +badgeXWVOR +bagsYSTWR +bank0YWYR +bedside1WUSR +bestNNMO4 +bikeNONRY +billPXS0Q +board1WVWS +bombKGIM2
+bookQWQ0T +bottomSPMRR +boxP0X1Q +brakeWTTJR +brakesXUTXR +buckle1UUZR +busUXX5N +buttonU0URN +cableXUTYS +carU1Y0N
+caseUPNU2 +causeRTUZW +ceiling2VT4S +certificateX0VOP +changeWJKOS +chargerZUUWR +chatQ0ZWR +childrenQWO0X
+cleaningYUVPR +coldO0WPR +concertPPOTY +consumer2ZX1R +contract022YN +courseQYXVQ +coverZXVXP +crashPLNQT +crewQNNPX
+customerPMLNP +dashboardNTULR +dataUOSKR +dateN1XUQ +dayNUSNU +deathZUTXS +depositX2XTQ +deskVVU2R +dishwasherZVTYS
+disks3UUQR +doctor1TTWS +dogH0XWR +door3XYVP +drainOJJO2 +drillPDENX +eastRVUKQ +electronicZTTSS +evacuationMIKQQ
+eveningWPUZQ +exam1UTUR +familyUST1R +feeW2UXR +filesLVT4R +finalZPOYR +financialYWV0R +fireULPPT +firstIXVUR
+fitterLQQQU +flatYYV4Q +floorYVWUR +fontSPTS0 +footerVZWVQ +fourthIMNKY +freeRRUQY +fuse1WTXR +gardenPQUO8 +gateVWU0R
+germanQKTPS +gridLKJOS +hallYWVTP +handover0UTPR +headerT0XNR +health7WX2P +heatQRRK0 +heatingOYWZQ +hotline4XV3R
+house3WV4R +infoSRNSJ +invoiceTUTYL +keyO0URR +keysNPMTP +labYVRTP +ladyMUU1T +lastRVQPW +law42Y1P +leftJ70LQ
+liftVPNOV +loginUVTMS +lostMJSNW +magazineY0VQR +mailZYVWR +mailboxNSQMS +maintenance2ZWRR +manualSJTQR +mapZZVVR
+meantimePKHPS +meterV1X0R +middleSYX1P +migration0VUWS +minutesPOMQR +missingNJKNN +moneyOSNYW +morningQTSTX
+morningsQZTPS +motorway2WVZR +museumQHTPR +netVUUKR +newKFEM8 +next0ZYPP +nightSMONU +numberTSSLR +nurse0UUZP
+offerVSMYO +officeSKKPR +oldJTTVU +onboardingSQTS0 +orderWXSKR +ordersTVT1S +otherN3XRP +othersJ0XLQ +outageQQPOM
+papers20Y1P +parcelOMKUZ +payment4WVVR +payslipsZVTXR +pharmacyOTTZR +phoneRLJX0 +phones1UVSO +photographs2WWWQ
+police1WXZP +poolZUTRS +postOMHQR +powerMNLOS +prescriptionYTT3R +pricePYW2Q +primary0TTHS +printMMMVQ +printedRHTOR
+printerMOOSY +procedureSIUNR +quickQTSXX +rampZXVSP +reasonOUMPZ +referenceMXW0Q +refundRPORY +release2VVQR
+remoteM4ZRP +rentYVTQQ +rightJVQVR +road4TSNQ +roomJXX1U +saunaPYWZQ +screenshotsXWUYS +serverUUP0P +shoesUYUYS
+shopY1XYP +showerOZSOS +signedVLKWR +sixPWVYQ +socket3XTWR +staffPPNUX +stairsRQRZQ +subtitlesQ1XPR +supervisory4YWSQ
+syncKUTNX +taxKXWQQ +tenant0SSPS +tenantsYZVVR +tentQUTYS +term0VVXR +third1ZX5P +ticketQKLTM +tillTUUZR +tillsZTTXR
+timeLRSRQ +toolORPPW +totalQXVLR +touch1TTRR +trialMMKRR +troubleNGFNX +tv3VT0R +updateRNOZO +uploadMZVPR +vaseRZYZP
+warehouseWSRMW +warrantyR2WWR +waterNRNPR +wayWUT1S +weekendWYUXR +wholeYSOYY +windZUUYR +winterMSUQQ +workshopNKKMW
+worstNGGI3 +youngNJKL2 theft +insuranceRJTRR their9ZVXR themU1UTQ +forTVU4R thenVXTUO there +aNFXNT +areX2ZVP +beQLWNY
+isT2Z0P there'sZ4Z2P +a40X2P theseMWT1S thesisKHMNY theyU0UQS +areURQLV +beQYTOR they'reL2SRQ thingQMTQV thingsLKPTV
thinkVUXWO thinkingOFTQR +aboutOISQR thirdVZX8P +keyRHSLS +timeRWU2Q thirtyRPPKX this8YU9N +as4XUQR +can1UT2S +isWLLWP
+isn'tKUV2Q +mailKGNLQ +monthVYW0P +morningZOLPV +priceTYV0R +timeUWUYQ +toZWXWP +wasNGGNW +week0WVUO +yearOXU0P
thosePW1PN thoughO0YQQ thoughtMJPMW threeS5W5S +days2VXYP +hoursZRQQW +inNONMY +monthsPJTOR +ofOYWYR +weeksLV0VP
threwMZY1N thrilledPOSR7 throughZWTSV +sinceZUVXR +your0WUUR throughoutQPOSX thursdayPWNVO ticketSOMXU +#NBBOW
tickets0WW6O tillS2X0N tillsZXWZQ timeKYRYV +iNUW2P +inXNOTX timerOVUNR times +this0UUUR +toTZTYS timetableSRVRW
tipOKMOS titleQXV1R to +#GROON +a6XZZO +another3YWXR +anyoneWUTYR +askPISPT +callVQLTS +changeP0V5Q +doXLNQQ +fivePPNSY
+get0ZVYW +goO1WUR +hand9ZXOR +keepRYVMQ +knowUS1QO +leave0UQWV +letMIIMP +lookVOLZR +meXTV0V +openWTT0R +ourNIQQQ
+payYZUYR +quarrel3UUOR +sayTPOQY +seeTLMKS +smellPOSR1 +somebodyXPOUY +standSZW8Q +stayLOIRU +stop53TPR +sueROIV1
+swapR0VXQ +talkNTNWX +tearsPUTYT +theUZQQV +thursdayS0U0Q +wait2ZXYQ +whoeverQPPNX +workMXUYR +writeKKSQT +wrong2UTUR
+youLKIOT +yourYRQ0V today0MHQW +andNGHIY +i'mPJKSP +isNXUZR +orXVUZS today'sNCLNR toldZZX1N +youZUV2P tomorrow0SPTN
tonight7VU3P +andVVVJR tons0XVVQ tooO0VQP +manyQRLQO +smallS2TSR tookWPMYY +#TXU5R +aMQPTV toolQSTTY top0YWUQ
touchXFGQ4 touchedTIHM3 toursPKSPS towelVXV0Q townVMONW trackingN1VPP +saysPXSMR tradeNGMNV tradingZUUWS trainHCGHZ
trainerQLIOW trainingMKKMY trainsYUSUW tram0RTQQ transferPWV0Q transferredNKLVR transfers0TSVS translationMZVRR
+ofMUT2R travellingPFMQX treadmillsKZV3Q treat40YSP treatedQONUX trialMHNRQ +extensionRJUSR triedLXRRU troubleJJIKY
trucks0UUSR trueQJUKR truly0TQVU tuesday +atOJHQR turnedNKHRZ +itOSRUX turningOQQQX turnsTKJO1 tutorLMNPX tv11XXR
twentyPEEJ5 twiceR72YN twoWYWZS +daySNVPY +daysVMMS0 +hoursYWX3P +mailsPUW0P +minutesQWW1Q +moreU0YVO +switchesNFEQQ
+weeksQRMTS typedT2YVO +theOTUXR typingPZVXQ tyresKTUNR unauthorisedZWW5R unavailableRRQZR uncleVTSYS
undeliverableOLJOS under7XSPP +#QFFRR +article0YVOR understoodSKKP0 unit2VUIR +is2TTMR universityMOZUR unless71Y2P
unreachable0TUZR +for0TUZR unsubscribeJOLSQ unsubscribedIJITP until +mondayYTRVR +theLSINT +then4YWSR +weYUUUS up
+aKWT0U +atXXVYR +inTOMRR +theTVVRM +withV0X0Q updateQVWYQ +myOWWZP +theTUVZQ updatedQVMWS uploadJZWNQ uploadedOSLJR
ups2WU0Q upsetK0W0R upstairsS0USR urgentOHIJV +atRGTPS +careRPNRW +casesOKIQR +mattersPMKOR urgentlyWUU3R usTLMNT
+aNJLQT +andOPNPV +atMJINL +did1WVZR +forKNNF4 +thisSMLRR +whatTUTLS +yourIEUMS useNTYKO +itYXVPR +ofZWUNS +theJSOOR
usedOTPSZ +inZUUYR +toISSTT +yourSNNO1 uselessQXV1R userR2XLR usersMVUFQ usingXSTWZ usualKPNIZ vaccinatedZXU0R
vaccine1YUVR +fridgeXZU0R vaccines0XUVR validHRONR valueNFHNP values21YPR vanishedSVU3Q vansVUTGS vaseRZYZP veganQMUNP
versionGRWHT +theRJUPR veryPNJN5 +happyQMNO0 viewLMRRS +thePONQP visa3WVYQ visibleSUTXR visitILUVR visitsQQNRW
voiceXOMTS volumeIBLJR volunteerPLUNR volunteersHHHJ4 vomiting41X2R vouchersLITNS +inLITNS vpnSZXDT waitYRURO
+until4UUUR waitedGXV1S +atLTVVQ +forLPPQW waitingY3ZVP +forSYW0Q walk3YWYQ walkedNUQWW walking2VVUQ wantTWW7Q +anKUTSS
+itSVV0Q +theWWUYR +toQINUX wantedQQPTX +toQQPTX warPLMNZ wardVPNVX +#RLIO0 warehouseYOOUU +systemYXV3Q warn2ZWRP
warningSPPYN warrantyL4YRQ wasQNKXZ +aQSOTS +aboutRZV0Q +accessed0WVSQ +atYVV0P +backPIJNV +bookedVWT1Q +brilliantPIHP1
+chargedMZWPQ +closedN32YN +coldPWTXQ +excellentQQPN0 +from4UTWS +fullTPPRX +given0RQ1O +hackedWTTYR +hereMMNLY
+inUWV6R +lastMTU0Q +madePLLOR +meantRLLPS +movedQVOMV +myRKJNV +notLVVMS +onNLNOT +put0UTJR +refused3UVWR +theNLPQX
+toMUUXR wasn'tPXU2R wastedNYY4P water1XUZQ +in1ZV1Q +isYTT0S weZXXVO +areSRW1P +bookedLZWWQ +boughtNXSYS +canOKTTR
+can't0UU2R +cannotYUT0S +confirmOHFRS +didXTU1R +doYYVYR +don'tOKITQ +end320QO +giveYYVRS +got0XQUP +hadUPUPX
+have0QPIP +hereby2YWXR +loseZVV1R +moveN2VPS +movedPNOQ1 +needYV20P +noticed1YVRQ +paySUU0W +shallZYTTS +stand2UUYS
+willURNQQ we'd +likeKOVMP we'llXOKSN we'reYNPQV we've9ZZYL +decidedZXXUP +lostZTV0Q +sent5WTKR weakQXQZM webYXULP
webhooksVOTKR websiteT1WZQ +isYUTUR weddingSZV2R weekendUWR1W weekendsSKSRR weeklyNPOMQ +reportNMKQR weeksIYSRV
+afterQOVNQ +agoM0VLQ +andQHTZR +without0TTUR wellMLOO2 went +outTUTYR +to1TTSS wereOWTPY what +aGCCP8 +canRXT1Q
+do62UXV +happenedSVTZS +happensNKUPQ +iJQNVZ +shouldSTSLS +theyYRNQX +wasSYWZP +wouldQITOQ what's +goingRZVYQ
+theRHWRR wheelchairOKNRY whenMVZNT +doRUTKQ +iW3YQO +isQOTPZ +theUXR6U +willNRUZP where +doPFVOQ +youSQOMV
where'sRZU2R +myOZU0R +theRXUXR whetherPJUTR whichTPZJP +i1ZVSR +isU0TTR whileW60VN +iU0WZQ +my5WUXR +theVXVYQ whoXURYX
+isVVU0Q +said1YVVO who'sTWT1S whoeverMIGJ7 whole1VT4V +site7Z0QO +streetZVUW0 +teamOMKNU whom0QWWQ whyNYRUY +isR2TZR
wifePZ0QQ +was5WUXR wifiMSYMM +passwordNTYNL will1SQ2M +answer4533N +beTNKUN +itNWT0R +not5VUOS +readPQNQS +theRHTOP
+thereQLWNY +youNXTYR windZVV0R windowILMVP wing1XWJQ winterLNPOV wireUXWWO wishXMZNZ +to2YURR withWWVST +#XSXOP
+aUUXXQ +allRPOOY +bankYTTKR +everyVNNTY +inUWTZO +meNGKMZ +myYSQUU +thanksWXTRM +their2VTJR +this1VU3S +two3YUXR
+you4VZRW +your3ZV1Q withdraw0RQQO +from2XWPR +myPLLPO withdrawalUPNQQ +ofUPNQQ withdrawnNHHMT within2WRKU +aXZTRV
+tenYXYQQ +the0ZVIR without +aYUSUY +internet1TTWR +theLOOOW wobblesPWT1S wonPTWSV won't +pay00W1Q wonderFEUMR
+whetherKITQR wonderfulMFIK6 wordMUQUW wordsPNOQX workLQQXZ +fromQVU4R workedLQPKW workingYUVYV +againONOL3 worksJNMKT
+againRGKMS workshopNILLV +onOKKOW worstRMKR1 +fromNGGI3 wouldIFZKQ +havePWU0Q +thankSJYSM +yourNITPR wowNHFN6
writeSKTYR +forVQUXR writing2UVTP writtenTZV1Q wrongN90TN +childXXV1Q +dose0STYS +inPVTMS +meterOXYVQ +nameKUURR
+sizeRZT2R +strengthYXTXR wroteKPOXU +onQ00YP +youLQSRX yearOLSLY yearly +inspectionQKRQR years1QNY2 +andLMNO4 yesSZSSU
yesterdayWUQUX yesterday'sXUTSX yetLTVQQ you +addQVTOX +alsoSRZS1 +and0XVPU +are4ZWSS +canUQMQU +changedYZVYR
+closed3YXZQ +correctT0UXS +delivered1XW5R +didn'tTXWZQ +doO1T2R +don'tRTQUX +findRQTQY +forTMLPO +fromIHEL6 +have6RVRQ
+hold2YUPR +inZYV3R +installedZVUYQ +keepYWVXR +knowKDBPO +makeQPTR3 +mayQJJRN +mustZWVZR +postRMTRY +promisedQUTZR
+putQYTWR +reachQFFRR +rentYWVXR +ruined3VUVQ +saidNWWZR +savedPNNNY +sentMMJ0R +setQ1TPS +shouldSNLNR +sinceVPLNR
+soQQPPW +stopZTTLR +thenNLKPQ +to2WU2U +tookNOORX +wereMGIN5 +will0XYYR you've2YU6P youngNJKL2 +manNLLM3 yourZPO1T
+agentWUUZR +appVSWXN +brochureQKTPS +caseZWWWQ +chatbotNYT2Q +classQRQRX +competitor2YW1Q +contactOIIOR
+customersYZTWR +documentZXU3S +endYWVXQ +filesOJHOS +hotlineZVVZR +informationRMLSR +letterOPMQQ +mailMRUIQ +manMIJH1
+messageIJGMP +mrNJJL4 +name3VTMS +newRWQYV +nightMIIL2 +orderNGFOQ +patienceOLMO0 +peopleWYS4R +podcastROTOW
+recordsPJKNR +remote4TTTR +requestMKLRQ +serviceZUWYQ +shopTJPRV +sideUMKMQ +siteSVV1P +statusRVTYR +support2VVWR
+systemUTR4P +teamMGMLV +technicianLPPVY +updateVVUZR +vouchersLITNS zoneR62JP {again}HVPWV {any}UVW0N {bad}W2YXP
{body}12XUO {cannot}05Z0P {dose}6ZXXR {everyone}0TQVV {exposed}8ZVTO {fixed}PHIQW {foreign}9XUTQ {gear}YXWQP
{heat}YTRXM {hurt}2VW4Q {leave}V0VUQ {money}31X4Q {much}KTWTP {nobody}7201Q {not}X1XYQ {nth}K1Z5P {paper}NOUPN
{people}91Z0R {place}2UTST {private}YVWRN {provider}4VUTT {require}STYQO {solved}NCBNV {soon}5YS2Q {span}SZVWU
{tell}QYYQQ {trouble}NKITW {us}YSSXS {utility}40UZM {was}RPLTY ~ +#LJXOP +aJFZMS +againNWTKR +ageQMTQR +allPJTWR
+alsoSLYRX +andKIVMO +areMGYSO +asQJXPV +atLEWXQ +backR3WTQ +beMPYTV +beenX4XZQ +betweenPEVPP +billRZUVS +bitSMUS5
+boxQVT0R +byPKXLR +carQKSQR +changedPZTWR +companyOVYYT +compromised60U8S +contactSLTSR +contractPMTRR +correctQ0TPS
+couldLX0LT +dateRKUQS +dayPKUOU +detailsWYSTS +didTYUZQ +doJGZMQ +doesLEXNO +editorRSU1Q +evenTXS0R +filterSNWRW
+fontSPTS0 +forKB1KP +formU2S3R +goTPU0Q +goingWZV0Q +goodPWV3Q +guestsJBTNR +happenYRUXR +happensNKUPQ +hardSYT5R
+haveMRWUQ +heRWT1R +howPOYSP +iLM0KO +ifPBVNS +illRESQS +inMIZKM +invoicesSGUSR +isOL0NP +itJ40NP +justTXU0R
+knowTVSZS +knownN1VOR +labelVVSYS +largerRNWR3 +laterR2UQR +likeSRWSX +listQKSRS +longQHVNQ +lookO2TZR +makeQSTW3
+manyRGTQR +mayOKVKT +monthsPJTOR +moveO2TTQ +mustPHVPQ +myLFYRP +newQ3UOP +nextLIWQW +notXQT2R +now1RUSR +ofLCYPO
+onNBYOP +oneKHVLV +openQKTRQ +orKGWJP +orderLIVNY +outODVOW +passwordsQJTRS +payRPTPX +planNKUSQ +platformQPVRX
+pointsRGSQR +postRHTRX +priceQHTOR +ratherSITSS +readO7T9S +safe2XUWQ +saysXXS0S +seatSLSQS +secondQKUOV
+seriouslyQXV5P +severalRLSRS +shallRIUPS +shortcutRNTQ3 +shouldQNUJR +showRTVXW +sinceV3T3S +sitRZUQR +slidesSIVRX
+smallOLTOR +somebodyN4WUP +somethingNSTLR +supportZUTUR +supposedTZU2R +takeNITOR +teamMLUMW +thatQVYWN +theKC1MN
+themP3TPQ +thenPZT0R +thereKNXMU +theseQYT4R +thingRQSQY +thisUZWZP +threeKLTQR +toOOZVP +toldUZT0R +tooPOVQX
+trialRKURR +tuesdayQXT3Q +twoUHWRV +upT3UPR +urgentQITPR +usersQLSQS +versionQMTQX +warrantyQ0TOS +waterYVWWR
+weekN7VMS +wellQPXQX +whatXR0XO +wheelchairRKTSR +whenMOYVW +whichIHYMP +whoZYWZP +whyP2V2Q +willLMWUT +withJEVMO
+withoutNBTOQ +wouldJFZHR +yearMJURU +youMT0PR +yourLH0QN
`,
});
