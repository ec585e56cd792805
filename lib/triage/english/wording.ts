import { wordingOf } from '../wording-table.ts';

// Made by test/bench/triage/learn-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

/** What words and pairs of words say for and against alarm, errand, action, displeasure and praise. */
export const englishWording = wordingOf({
  bias: [-5.62, -2.29, 0.77, -6.94, -5.03],
  steps: [1.191, 0.568, 0.594, 0.662, 0.85],
  entries: `
!VCFW9 #VVTSQ +#TWQWP +aTWVVS +andWZZPO +areVZTSQ +byVYXTR +bytes0UUQR +candidatesYUTOS +customersZWU5R +daysWWUTP
+decemberRMJNS +devices0XVZS +doesn'tQ1ZOR +errorsNLIQR +euroXUTWR +eurosV0X5P +every0SUMR +forIPT1Q +fromYVUWR
+gdprYXURR +hasMQRKR +haveWWWVR +hoursT1VVR +inMVWJS +incidentsPKMQR +insteadOXUTR +isOWUTQ +itP2WVS +januaryNKLSR
+julyPKLRS +kRKLQR +kilosQLJN0 +kmWUSUX +mg5UUTR +minXVUSS +minutes21W0Q +ofRWS0Q +onRTRKQ +people8UX3P +percentO1XRQ
+personsQZVOR +pmHOWPR +poundsUZT4Q +programmesS3TSR +pupilsYRU5R +showsS0VRQ +starsQKJQ2 +suitsPLNRS +t1UTXS
+thisSYSYS +toQYV1P +usersZUTKS +utc1YWSR +weQNM0S +went1VVSR +whenO0VTS +yearsXXW0S ?NP1QP @ +#WTPMT +aMLKQ4
+aboutRMSOY +abroadXPVUR +absenceOKJPQ +access00VTQ +account2SVUQ +acknowledgementKHHPS +actionYWVUR +addPXYQP
+addressORROR +adviceOHJQS +afterSXUWS +againOVU4P +airportYTTPS +alarmRRSQN +allZROYT +am1YUNS +anHNMTX +andUQZUY
+anotherYXVSR +answersVZ2XQ +appJUUSU +are1VXYQ +asWYX3Q +atUYW2R +attackRKTOR +attendanceNMOOR +authority3ZVTR
+autoNJJNR +automaticMKLPO +baby6XV6Q +backOJJO0 +batteryR1WXP +becauseZXWXS +beenRQQT1 +bestLHJO3 +betterRONOZ
+billNYUZR +billingYUTTR +blockedVVVWQ +bloodQLTRR +bombMJIO1 +bookRYU6Q +brakes2WVUQ +bravoOJMP3 +breachYUWSQ
+brochureQHXOR +brokenMRUUR +bugQPOSY +burningZUTVR +business0WWZR +but3XWQQ +calendarPYWNQ +callsMUTWS +cameTYVSR
+canUITVQ +cancelZQVSP +cancellationRMPNY +cannotPYVPR +carWYUSR +cardOWTUO +catalogueQGWMR +ceiling0VTZQ
+certificateTOWNQ +chainZTTTR +chairOZWVQ +chairsMMKSO +changeKUOLQ +changedRKGUS +chargeback1VUZR +chargedSXWVP
+chargerZXWVS +chartMTUPR +chatQ2YXQ +checkW4UVQ +childZ0W4Q +childrenTRQUZ +claimS0RPQ +closedOJJTW +codes3UUPS
+coffeePZWXR +coldTZ0ZO +colourMUWWQ +complaintQLLQR +complaintsOLLR5 +complimentsPLLPZ +confirmationJFIMR
+confirmedMJHPP +contractOKHMQ +copyKBTQQ +correctionOFFOP +courseMVTRR +court2XXXR +creditedMTUNS +crewOLLRW
+customer1ZWVT +dataYNVXQ +dateS0XPR +dayX1VYO +dead0WVZQ +debitQXWLQ +deleted0UUYQ +deliveredOZWPR +deliveryMTSTP
+depositSZXTQ +directRXVMR +disputeXXUZR +doPLTRQ +documentsV1UUR +doesn'tK0YUR +dogNTXUR +donationSKRSO +doneQJHUS
+doorU2VLR +doorsYYXLQ +doseYTSYS +doubleNXVRR +downTNUWX +drillNKLRO +driverQQPP0 +duplicateN0TPR +eQXVLV
+elevator2WWPR +else0VUWS +elsewhere4XVYR +emailsP1ZWQ +emergencyTNURS +employeeYTURR +endZPMKU +enoughZYVWQ
+entityOISPS +erasureZUTNS +errorMYYPQ +everything2YV0R +exXUUXR +exam1UTVR +excellentNHFP5 +expectedRONOZ
+expired0XWYP +exportMWYQP +extensionSLTSQ +failedYVUYQ +failing0WURR +fanUSUT6 +featurePNQTT +feeMWUNR +feedbackNHIPR
+files3ZWZR +finalZWVXS +finallyNMMM2 +fineORQ1Y +fireUNRVV +fitterKTTUS +fixedOKJRV +foodTZZ3N +forPRRTQ +formalYXXXR
+foundRMMLV +fraudYRUVP +fromURUWW +fwdZPPVR +fyiOLKRP +gas60XXR +gateway0XWNR +getU1SXS +glassXWVWQ +goXYU1R
+gone0YWYR +goodSKLN0 +gradesNVUQR +greatNKKO5 +greetingsNNMQK +gymMPOYQ +hacked2UV1R +hadYWTYR +haltedZUTSR +handPJL1R
+happyRLPR4 +harvestMMMO1 +haveWXVVR +hearingQXVRQ +heating0XWYQ +holdKX01Q +holidayMIMQN +honestNIJM1 +hospitalYWVPR
+hostYUUVR +hoursMLQSR +howNEUMT +iWRVXS +i'llY0X0Q +i'veZUWXU +ideaQFUOU +identityYWUYR +ifNHTKR +illRKSQS
+importLWUOR +impossibleYTSRS +impressedQHKN1 +inTZZPO +infoPMLQL +infusion1VU2R +insulin7VW0R +insuranceROVRR
+interviewQLTPR +invoiceLSSMQ +isTNUZR +itSJQRZ +jobOMLOP +justQJLUO +keepKJKTR +killerPJHM3 +kudosOLKP0 +labelPOTKR
+languageJYUSR +lateKUYTO +lawnNYXYQ +leakZTPVR +leaving1WWZQ +leftS2WUR +likeTLLR5 +listZLOOQ +logLOPRS +loginR0XSQ
+logoLVSVQ +lostQZWWL +loveSORR3 +lovelyPNMR4 +machineKQVVQ +mailNXWMT +maintenancePLJOR +manYRSSU +materialRYUWR
+me0XXZP +meetingPNLNQ +membershipY0UQR +meterLRPOR +minutesNIINR +missingR5YTP +mistake0YWYP +money7VU1R +monitor2XTZR
+monthQLXQR +monthlyPJJPR +moreURTV4 +mouldZUUWQ +moveOWTNQ +movingYSVQR +my45XYN +namePWWHR +neededVZUMT +neverJSUUS
+newINLRP +newsletterNENMR +nicePGHQ2 +noWSPXW +noiseN3W1O +notKYZSQ +noteQMLMQ +notedNCDPQ +nothing9840N +noticeYVRTP
+notificationsLYYWQ +nowSIJPW +ofMNRMS +offUSQTX +officeMGKOQ +oldNQSMV +olderV1TRS +ombudsman5111Q +onUWYRO +oneNYXRT
+open00TQS +openingOMUNR +orZUUWS +orderOXXSP +orders0QTWR +otherXXWPP +our0TP2S +outROKWR +outageYWUQX +overWKLVQ
+overchargedVXW5R +pageMRUKR +paintP0Y0O +panicQJSPR +parcelNTRUQ +parkingMUWSQ +passwordKNPNR +patient0WVNR
+patientsPJJVR +pay0UTVS +paymentOJMNQ +paymentsZUV3R +payrollXVUZS +penetrationQMPPS +peopleYQRPT +permissionV1VPQ
+personTTU4R +phishing0VSMS +phoneOQOKT +photo1YUTQ +plantYWVKR +pleaseUYYLS +plsQZWSR +podcastRMNO1 +pointsMTYRO
+policyPLTOT +postOWUUQ +powerQLMWQ +praiseLEEL9 +pressZVVZQ +pricingQJTQR +printerMTTLV +printsLWVTR +processingRMVPR
+promisedOZW6R +publicWWVSS +pumpXVUYR +questionLFRMW +quoteRORRO +ransom2YVYR +ratePNSQP +reLGFPS +readNKGOQ
+readerLRUNR +readingSFEPR +recallXTURR +receivedPCCNQ +recipeSLVSO +recordsXZUQR +reliefRLIQ1 +renewalYYUMS
+rentalPYUOR +replyOOORU +reportsKWVMR +request10VPP +rescueRNOQZ +resetMYUQP +resolvedSMMQU +restoreZVUTR
+resultsXWWQR +returnsOPOTY +roomMWVXP +rudeM1Y1O +ruinedSYYZP +rulesQKUQS +sampleQCHOR +saunaQZXYQ +savedQJJK3
+scandalNGMMV +screenLXWQQ +searchL2XWQ +seatM3XSR +seatsUZUWR +securityPNOTQ +see3XVWR +seedsRPVR1 +sendMLUOR
+sensorIRUPS +serverTUTT1 +sheetOLUPS +shiftQNMK2 +shop0UUWQ +showsJVTKR +sickJROUQ +signatureR4WSR +signedOJGSR
+sinceVXW0P +siteWSTYV +slotPXUNR +slowL0XPR +smallY4WSS +smell4XU2R +smokeZUUYQ +smoothMECN8 +smsYTUNR +solvedPLMRP
+someoneUYTZR +sortingQ1XOR +soundMYVPR +spamKXVVR +speakerMTVRR +standstill0VVYQ +starsQLJQ2 +statisticsPGJRQ
+statusNILQQ +stayPMPO3 +stillKVR6T +stolenXRUWR +stopZXVMQ +strengthYVSWR +stuckZXV0R +suchRORR3 +suggestionQJXQR
+surveyOFGSR +suspiciousYUTSR +syncJYVNQ +system4PRXP +tableS2VRR +teacherMKNNW +teamMPNPZ +tenant2UTRS
+termination2YVNS +termsQMUOQ +testNJHOQ +thankRONS3 +thanksTNLPT +theUPRWU +thermostatLUUQR +theseNUUUZ +thingYVTMR
+thirdTYU0R +this1U0XP +tillXTTXR +timeQZYQQ +toVPQQZ +tooQYTYR +transcriptNJIQS +transfersYUTSR +translationMWTSS
+trialQKSPU +twoJZXLQ +tyresJUUPS +unauthorisedZUT3R +undeliverableOKJPS +unsubscribeKRQTQ +upMRNYS +useMESTS
+usedZUUWR +userNQTRR +visa1WVWR +voucherKSUMQ +vulnerability0VTNS +waitingOZWXQ +wasTWW3U +water1ZU2P +weTOKYO
+we're0VU2S +weeklyQMMSR +whatKDIJ1 +whenLQTQQ +whereWUUUR +where'sNZUYR +whichPITQR +willXVWVP +windowMOPNR +wishQIYPV
+withS32SR +withdrawalYTQOQ +withdrawnOGJMU +won't1WVSR +wordPIHRZ +workLOTYR +workingRJPMX +worksRCBQX +wowNKGN2
+wrongR6YVO +yearsOIIS4 +youSJRSX +yourVPTZN ^ +#X2X0S +aWVUYS +aboutXUUPR +absenceOKKPQ +accessVYULS +account3ZVUR
+addQ3YQP +afterT1UUR +allTUTTO +ambulanceXVUVR +ambulancesZSSQS +anSQPJW +andPLPNY +anyMTXPP +apologiesOGGOS +appN2XQP
+applicationZVURS +arePHXQP +attachedOIENR +attackRKTOR +attendanceMDMPR +autoNJJNR +automaticMKLPO +babyXWSUS
+batchZVTWQ +batteryUYTVR +bestKEBL5 +bikePXW4P +blockYUTXR +bloodQLTRR +bombMJIO1 +bookingR0TUV +brakeZUUKR
+brakesYVUXR +bravoMLMK5 +brochureQLTRS +brokenLUWSR +bugOLHRU +burningZUTVR +butU0V1O +byZYWSS +callXWV2R +canJSXMP
+cancel5Z0XP +cannotK0VKR +cardXUUYO +catalogueQGWMR +certificateQOWOR +changeLVONQ +chapeauRMLPX +chargeback1VUZR
+chatRZXTR +check0STXR +cheersTLLPZ +close2QOXO +closedOBCNR +coldTZYYP +colleaguesZWUWR +comeXUV3R +complaintMLIL0
+complimentsNKJP3 +confirmationMFJPR +congratulationsNGKK6 +contractPTLXQ +copyTLVTS +correctionNEEOQ +couldL0ZMQ
+countMIMOQ +courseNZVRQ +court1RVSS +customersZVTYR +dataQOVPR +dearSMLOU +deliveryNQNRR +depositSYWQR +displayXWUUR
+doQLWWS +doesNJYQP +doneKGGJR +doors0WWNR +doubleNXVRR +duplicateN0TPR +eU0SUR +eightMIPHV +eitherXSTUR +elevator2WWPR
+elevenXXW3P +emergencyXNWRQ +errorTXXUR +everyR2X9P +everything11X0V +exam1UTVR +excellentNHFP5 +featurePM1QM
+feedbackNIHPS +finallyNMMM2 +fine2YXYR +fivePJJP3 +flight0VUUR +forBBBRT +forgotQ0WPP +formLYXRR +formalYXXXR
+four2XXZQ +fourthVVV2R +fraudYSTVS +friendlyRNNNX +fromMONPU +fwdZPPVR +fyiOKKQP +giveOMMSY +glassXWVWQ +goodZLLK4
+goodsRJISS +gradesNVUQR +greatKMJU5 +halfX0W6P +happyNIKPV +hasR0XQS +he3YWUT +hearingTXVUQ +heatingXXVRQ +hello2XURR
+helpYZV0R +here'sOLHNW +hiTRVJP +highest0XW4R +holidayNJIQN +honestNIJM1 +honestlyQNOZU +hospitalZXVOR +hotlineGWVVQ
+howQPWPP +iSXW0S +i'dMXXXQ +i'llYWTWV +i'mRTU0Q +i've0ZV3P +ideaRHUPU +if9TX2Q +importLWUOR +impressedQHKN1 +inHMKLR
+infoPLNQS +informationZXUQS +insulin2UUYR +interviewQLTPR +invoiceMPQNR +isLIZLP +itOWWZN +it'sPQQZQ +jobOONON
+justLHHTX +keepNLGPW +killerQOLP0 +kindlyYP0PP +knownQ0UPR +kudosOLKP0 +lastZRPSR +lawnNYXYQ +leak2XUSS +lift2WURR
+logKUVOR +loginX0XUQ +lostNNRQT +loveSORR3 +lovelyPMKQ4 +mailXXVTS +mainsNLMPQ +maintenanceMOKPS +marvellousNIHP2
+meetingRNLRS +meterKPNMR +mightPOUVZ +minutesOMIOR +missingL40GR +money6WUWQ +monthlyPJHRN +morePKKP9 +mouldZUUWQ
+moveMXUNQ +mrPHORR +myW0XXV +need10VSR +neverJEEH1 +newJSSNP +newsletterPLKRR +niceNHCH4 +noREDJY +nobodyUXVUQ
+noiseK2W2Q +none0VVPR +notMPSYT +noteNIIQQ +nothingKKPNQ +notice01UPS +notificationLSROQ +nowZVVRU +ombudsman20Z2Q
+onHVRNS +oneO0VNV +otherYRPOW +ourY0VWO +outIDFMQ +outsideYUVLS +overchargedPWU6R +pagesO0VYQ +paidKQQVQ +paintP0Y0O
+panicQJSPR +parcelN0WZQ +passwordQMRNR +paymentPIGNQ +peoplePWXQQ +permissionPXUPR +phishingYTSLS +phoneSXWSP
+photosP0Y4Q +plannedQILPS +pleaseRZYOP +pointsLUTUP +pool0WVUR +power0WUVQ +praiseOKKN1 +pressYXVYR +priceRIIRQ
+productionYXXUQ +promisedOZW6R +quoteRJURR +ransom2YVYR +reLGFPS +readNKGOQ +readingMCBQR +recall2UUOR +receivedQUORL
+replacementMRROS +reportedIWSYR +reportsLWVNR +requestZYWNQ +resolvedSMMQU +restore1WVXR +resultsJKLPP +rudeM2Y2O
+sampleNQNNR +saunaQZXYQ +screenMVVVQ +seamsN0Y2N +searchL2XWQ +seatKZWOR +secondO1W2P +seeUOLUT +sendVYV9P
+sensorJUTQS +sentIPQSR +seriouslyMVX3R +she3XTUV +she's0TTZS +shop1UTTR +shortQJLQV +sickJROUQ +signedNLKRR
+sinceW1XUR +sixY1U7Q +slowMWWQR +smallWTWTQ +smoke6XW1P +smoothMECN8 +smsYTUNR +soQQSYX +solvedPMNQR +somebodyZYW3P
+someone3YW3P +sorryPJJSJ +sortingQ1XOR +spamKTTWR +staffZYVRR +statusLPNOS +stillL0Y9T +stop63YZO +stuck0VVZR
+subscriptionLSTVP +subtitlesRYXQP +suggestionPJXQR +surveyQJENR +suspiciousYUTSR +switchingTRP01 +takeXXV2Q +tellOJJM2
+tenantYXSSS +testSMIOQ +thankHEBH8 +thanksKJFKW +thatKRNP1 +that'sOOLVY +theQ1UTS +there3XT4R +there's33YYQ +theyURQRX
+thirdSYU3R +thisXQLWR +three0UQTX +toOILSW +trackingP2TKR +transcriptNJIQS +translationMUSOT +trialRLUSQ +triedO0UMS
+turnstilesZTTMS +twiceTZU0R +twoW5YWQ +unauthorisedZUT3R +undeliverableOKJPS +underXXUTR +unless1YX2R +updatePPOOZ
+userMZVRS +veryKDDN8 +voucherKVUQQ +vulnerability0VTNS +waitedL0VXR +waitingNTTQS +wasNTUXY +waterX1WVS +weZZXXN
+we'dMNVOS +we'reRLPRS +we've1YVQQ +webV0XNQ +weeklyQLIRQ +wellQLIN1 +whatQOSUU +whenOSXRV +wherePQXSO +where'sQZUZR
+whichMHXOQ +whoYYYZO +whoeverQLJP1 +whomTMTRR +whyP4VYQ +willPCWJX +wishQKTOO +withU5YPP +withdrawalYTQOQ
+withoutLSOPV +wonderfulRMOO2 +worksOHGMT +wouldMMUPU +wowNHEN7 +wrongT4WWO +yesSZTRT +youXZR8X +you'veZXVZS +yourURN20
aSSUVT +bagQ0UXQ +bankNKMM1 +better3ZXWR +boy2UTXQ +brokenYTUWR +certificateRKUSS +colleagueUMPNR +competitorZWUYV
+copyXIUOR +correctedMZWSR +courtYTVVQ +crisisOKJOY +crypto0UTWR +customerXWWYQ +cutYVUZQ +dateNPT3R +dayLYSZR
+dead1VVWR +differentZUUZR +disasterMINQV +dreamQRNP0 +e5UUVR +filterQJTOO +fitterYTSOS +full0UTTR +heroOLKP1
+hostYUUVR +jokePRPV1 +journalist1ZXXQ +joyRPNSY +labelP0SQS +lookPZTLR +lotRMNJ2 +mailOJUMR +man81Y1N +mistakePXUQS
+monthUXTLU +morningNNLWX +newL7XRP +niceQVRPZ +noteLTTSS +patient0VUXQ +pieceYWUWQ +pleasureRMOQ4 +publicYXTTS
+quoteSJVRR +raisePKHO1 +redWYWTQ +reminderRZVXR +secondOOTOW +shockZWTWS +singleQFGQ8 +slotY0TTR +standstillZVV1Q
+statementRFTNS +stranger's3WUZQ +studentSKXQO +technicianYWTVR +testJMKOR +thankQKLPR +thirdRKSQS +tipMNHMW
+towelYWVYQ +tradeQMRPR +trainingMIIPP +voucherRJOPR +wordL2U1R +workingXRRQU about +#0YVNQ +aKJURP +dataNMSMS +itVZU4R
+me21VLQ +myNTWTR +nothingOJHLZ +theSPQXR above1WWKQ +theZTTNS abroad41WOP absenceOKJPQ acceptedQSQIQ accessZ1XOQ
+forQYTRS +toPXTTR accessed0WVQR account0YYVN +and6ZWRQ +byZWVXS +forSXWTR +that0TSUR +was0XWWR accountingUWUYL
acknowledgementKHHPS acrossT0WZQ actionSKKRS +neededRNOOX actuallyPYUYR adLQX3P addMVYMS addingTOPQ2 addressSPSUP
+toUXWSR addressesY0VSR +ofVYU7R adjustedKSTSU adminWZUQR adoreSQTS3 advertisedRWT5R adviceOJKOS adviseVJVTQ
afraidYVT1R afterU5XUM +aOPSLU +allOIIPZ +last0WVUR +oneR3Y9P +thatYTTWO +theY1YKP +thisXWVXQ +twoUXV2R +yourRKLXR
afternoon0SXWR againKTOUY +and0YWWR +sinceNLNKT againstXUSVP ageQLUPV agoWZTUN agreedJFGTP agreement +andLJPRS aidQYURP
aisleMIJNV alarmVLKRP +button00XWR +didXVWZR +systemNIPMR album1RNVV alertsPGIPR all0SRST +#WZWXQ +card1YXSR +goodGMNPU
+greenLPQVR +our20Y9Q +personalYXUQR +recordsYVUWR +theLOPJW alone0UUVR alongTZWLQ alreadyPEDNR +given1UUPR alsoSPWPW
althoughU51TO +iVZWTR +the20VSQ alwaysNUQJ4 amTTS1P +iSXV4Q +writingKPTOS amazingQHIM2 ambulance5XWSQ +entranceZSSQS
ambulances3UTWS amountUIKWQ an +answerUWN1O +emergencyOLMLR +errorZTUNR +insertS3TSR +offerQGUPS +oldSLNNX +onlineRMLM0
andYVUWT +#UVUSQ +aTMVT2 +againY1U2Q +allJQORY +areZVVTS +canRLSRS +cancelKSSUR +confirm1WVNR +don'tZXWUQ +drove00YXO
+endYUVQR +feelYTTXS +forNPNQZ +gives3UUZR +gotKQPTZ +has3WVOQ +haveOHFR1 +iUST1R +i'm3XW1Q +i'veYOPUV +isWSTXQ
+it'sYXTYN +letY2WMU +makeLSSLS +my7007N +nameZUUSS +nobodyY102P +notMMJR1 +nowW0WZP +our0VUYS +readRHHTR +refundXUTVS
+send1ZVRR +sentNJLOY +signedPLJPQ +staysLHHPR +tell2WUSR +thank932RL +theXXUXT +todayVZWTQ +wantWZXXR +wasRYXRN
+we2WW0T +we'veZTVWQ +whatWXSTR +willLFCRO +withZTTXR +wouldSNVNQ +writeYTWPO +youYUTUU +yourXUUYR androidPYXPP +#P1XPQ
annexPJURS announcedMJJSR annoyingNUU6Q annual +fee2UTVS another1905M +dayYWWUR +patient1WUYS +townZWUSQ answer1VO3K
+neededNKMRR answeredSPN1Q answers1YWYP +theZSPWT anyZWTRS anybodyTWWQP anyoneUVR0R anythingRNPRQ anywayOTSON
apologiesOHHQR appRRWZQ +iTKKKX +saysYUT1R applicationYQQOO appointmentPXQOR +onNMLSS appreciateRTUV1 +theRTUV1
approvedMCCQS aprilOOMXP +weLKKOS arbitration1UTZR archive +onlyS3TRS areUWWVO +atZXV5R +attachedPJDRR +bothVMSPS
+closedPGHQS +deadZWW1R +fineMUVRR +gettingXRTPR +goingONSUS +goneZYXZQ +inT1VUQ +myS0TUR +noSPOVZ +rightKXTOR
+six2TSYR +standingYVVZR +theNLPOQ +thereQLTPR +waiting6ZXRQ +yourOMVPR area1ZWRR arm2UWVQ aroundORQPY arrangedO3TTR
arriveN2WQQ +inJUTLS arrivedMGFT1 +andQSSSL +inQRQT0 articleZZVPQ +#ZZVQR asQTRSV +aKORRQ +agreedMDGPP +itNEFNZ
+of651LS +pdfMQWRS +plannedOFERR +weWZWZQ asapZUTXR askPQYVQ asked3XT0V +forRXQUW +nicely2USTR askingRQW2P +forYRUVR
asks +forT0WNQ atVXTUP +#0RPMR +allWOOTW +homePSQ0R +itPSW3P +midnight0WTNR +myT0Y4O +onceZ0W3R +the00WRQ +yourYYW7R
ateSVV2S attachNSTPR attachedKSILN +formQ0ZPR +isSKJPR +theUJJPR attachmentXXVXS attackQMWRR attendanceNMOOR
attendedSKSRR attorney310YR auditQ0XWR auditorQMTRR authority4WYSP autoNJJNR automaticKLJQO +replyPNOPO autumnLLQSZ
aware4YTUS awayZXRMO +untilRYOSR bRYXIQ babies10U1R baby5ZW3P +foodXWVWQ backMRMWU +andJSPNU +by2WURR +forZZVTR
+inOKKLY +sinceOFHQW +theSQTZU +toLYRRS +todayZPPUR +upMOQRV +withRLMQY background1XXUS backupYUTPO bad1UTRS badgeXXVQR
bagMPRR0 +ofU1VZQ bakehouseKVWVR bakeryWRPPX +inUKKP0 balance2WUWQ ballMVUWQ bank3XXSU +detailsXZWQR +to1TTUR
bankingPKKOX barrierXWXSQ batch8WTZQ bathroomRYXYQ batteriesTYXUP be +aOSXPX +doneKUTQS +handyQNMQR +inYUVRR
+openedY0UPR +possibleSYVSV +reachedZSSMS +rightR2YVO +seen1WTRR +theUZTOS becauseT0VWO +ofZVU3Q bedroomOZVWR
bedsideZVTTR beenPQMVX +aNOQR2 +creditedPYXMR +deliveredKSSUR +informedKBBQR +orderingRZUXQ +patientXSTSR +soPJMK1
+threeS013R +toZTSUS +unreachableYTUWR beforeU302N +itRXVSR +theRYXXQ +thursday'sZ3WUR +weSNUTR beganYVUUR behindW5Y2O
+theYWT0Q beingPXVXQ belowVWWTQ bestNGFJ9 betNJKJ0 betterPSQY1 +offer3ZXWR +thanSNOQ3 betweenVSWTO bikeTRQVW billPYT1R
+hasMWUYS billingZSPSR birthVRV2R blackX3XXP +friday1UU1R blankU0XTP block4TTPQ +#XVVOR +itZTSOR +the1TUPS blocked1YWTP
blog0USSR bloodWTWQQ +donationQLTRR +values4ZXOS bloodyOKKM0 +brilliantOKKM0 blueTVZVQ bluntQ1ZRO boardXTTZP +has30XSR
boilerXRQUR bombMJIO1 bonusLYW6P bookJRVTP +theQLSPR bookedO21TN +yetRKSQR bookingQXWVS booksMURRS bornZTTSS bossMWUZQ
bothTWTKQ bottleOMKHW boughtPYVZO +itLVTRQ boxU4Z4O boxesOOQNQ boyYUU3Q brakeZUUKQ brakes1WVWQ +ofYVTZR branchOXUOR
brandNZY4M bravoMHIJ6 breachXVWSQ breakfastOMSVY brigade2TT2V brilliantMFCM6 bringNQXWP brochureQG0OP brokeVRS1S
brokenNKMPT +armYTUWR +onVZVYR broughtSHHL2 browsersYXUOR buckleZUVZR +ofZUVZR bugOSNRZ +reportSORR0 bureauYVVQQ
burningZUTVR +smellZUTVR burnt2US0R bus +wasP308N butK71KS +after0NNRZ +i'dQ20WP +i'mQQQS1 +itSYXPT +pleaseNTTJQ
+theJ2VUT +tooS0SRR butterSNLS3 buttonWWVYL byXYWTP +#MZVWR +aMHOOO +changing1WTPS +courierYTT3S +fridayWYUYR
+handRVWOR +luck1WT0R +mailMQXRU +mistake3YVSP +ourNQQMR +postRIQOV +remoteZSSQS +theSQQSO +thursdayW1UZS
+tomorrowXYUVS +twoS1WRR +wednesday1VTSR +your5ZWXU bytes0UUQR cNUVSO cabinWRRQR cableRMNPP cakePJJM8 calendarPUZTQ
calibrationPJSSS call0TPZQ +me4YYYP calledLOQQS callingNWX4P callsTUT2Q +toYYUVS calmOPNN0 cameLTQZT +offWYVSR +onMJKN1
+outZSRUU camera00X2P canXWXQO +beZWRMQ +closeLLJMT +goNSSRV +iONVPQ +itPXUTT +kill1UT2S +oneRLSWR +read2TTKR +see0XU6R
+somebody4WTXR +thatU0SWS +theQHTOR +theyR1TQR +workLSTQS +youP0VNQ can'tZ41ZM +beSYWVP +doZVVYR +findUYTRR +logLSTLR
+workYVWZR cancel1ZY0Q +both0TTVR +my73YPP +theRWV4P cancellationZRRQX cancelledXXTUQ +inZUTVR candidatesYUTOS
cannot01XOO cant12V6P canteenPNMIT carQ0VYT cardZXVRP +company0WVXR +paymentsZVXSR +usedZUUWR +wasVZWRR cards24XSQ care
+homeXVVVR carriedQKOF0 case +#OKJNT +numberXZWZR casesPKJRS +pleaseQJIRS cash1UX0Q catLRQPT catalogueQHWMP catchZVTVR
caught3VWYQ +fireYTTZR ceiling3WVYQ cellarXVWUP centralZUTPR centreNMMRT certificateVWYOP +change2UUMS +expiredXWTWR
+ofUMVNR +saysR4TRR chainZTTTR chairOZWVQ chairsMKMTO chanceSLUOR changeLYRPQ +itQZWTR +myN5V2Q changedRVVWR +myXPQUZ
+theUONWQ changing +the2VUMS chapeauQJHP0 chargeback2VUZR chargedS1YPP +forQXXPP chargerZXWVS chargesXWSWS
charmingROLU2 chartNTVPQ chatU3YWS checkS3YVP +in2VVVR checkedQXUOQ checkoutTLOMU cheersPGGL5 +forLLJN3 child2ZW5Q
childrenXUSXU children'sYUVUR chlorineXTUOS city1TTQR claimWUOQR claims5WTVS classOPQRY clauseXWW3S +#ZXX5S clean
+upYSTLR cleanedN1Y9O cleanerTMNLQ cleaning +contractYVUQS clearedMIHQR +atMIHQR clearingXTSP4 clientYWTVT clients0UVMR
clinicYRVWQ closeVMHOS +my6XUYS +theOONRS +thisOJJPV closedOLITO +fromOIHPO +theT3YZQ closingULOSR clothesMYT3Q co1XUXM
coachTXXSR coatQRR4Q codeY200P +#ZVWYR codes0UUMR coffeeKNQVL coldQXUVR +chainZTTTR colleagueLOPLR colleaguesYTSLQ
+have5ZTUR collectedPNORN colourLVXUP comeVZUVQ +aR4UUQ +atZTU0S comesMSWOR +byQLKPW +inPMUQS comingVZYVW +outZXXW0
comma +inPLLPY comment1WTXS commentsQZYQR companyY3YYP +nameNZWPR competitor3ZX2T complainLIFI3 +aboutNJKJ0
complaintROMUR +ofPKLPU +withYXWZR complaintsTMLM2 completeTNNKP +thePKMPS completenessNIHPR complimentsNKJP3 +toNKJP4
compromised4ZV9S computersZXWPO conductorNKIQV confirm3PKHP +and0XUOS +receiptUNNPS +thatPNLNP confirmationOMJJO
+mailQZVQR +ofMIUOR congratulationsNGKK6 +onNGKK6 connectionYUU0R consent4ZWOR console0XVXR consumer31Y0Q +desk0ZXWR
+protectionXWUYR contactWPRTQ containerZUUWS content1Z0QN +with121QN contract3XUTO +#0XVOS +asPJLMU +forYVUPS +i0WVSR
+signedOLHQR controlZUVWR controlledZTTNS controllerYQQOV coolYTTLS copied2YVUS copiesJGQQR +ofNFORS copyXLQKP +isOMJSR
+ofUMVKR copyrightZTUXR correctKZXNO +itQZWPR +thatOLSOR +theS3WUR correctedI3XYQ +oneRYUQR correctionPIHMP costMWWTP
costs0TUUU +usZVV1P couldJRTLV +bePPLNQ +iRIXQU +somebodyMWTRR +theQ5URV +weQLTOR +youN0XMS couldn'tLJKR4 counsel41ZVR
counter +#OKLOZ countryYVW2Q countsXUUUS courseKUURO +materialRYUWR court2UWVQ +order0XVRS cowsSVU3R crashMCKPW
+sinceOIJP1 createdSYVKR +inR1YSQ creditX0YWQ creditedL2ZLR crewNFEN2 criedKIGM4 crimePTV4Q crisisMJIN0 criticalMNNSP
crypto0UTWR +exchange0UTWR customer42ZUP +#QYYPR +list0YWWR +number0UTSS customers54XXP customsVMOUR cutVTSXU +inYVT0Q
+offYYZUQ +ourMOLO3 damageRLPRR danceMKHPZ dangerMSOQS darkSXYSN data0RUSR +centreLHKRQ +forWZUQR +lostLIJM6
+processingMJUQS +protectionZWWXQ +sheetMDSOS +youXXTQR database2UTVQ dateW71XO +andLUSRR daughter3WU0U dayMUURW
+offIUVWR daysVUUZT +instead1TUPR +withoutXQSTX dead1UTZT dearRNLOU deathXTTVR +certificateZUTWS debitTZWLQ
decemberOMMRQ +toOIGPS decidedYVQVO decisionYVRVW declarationZWVZS declined1YXSR degrees0WWYV delete2ZXQP deletedZYYKO
+allZTUWR delightedOMQO9 deliveredRZVYQ deliveriesQKPQR deliveryKRPPQ +dayS1TZR +toQISQS +wasSIIPS departure1WVVR
depends4TUUS +on4TUUS depositY30XQ +isZWTUS depotXTTVR deservesPKMN5 +aQMRPY deskWUTYS +of0ZXWR despiteZWW1S
detailsW0UQR detector1WVSR deviceZUUUR dialysisYUVIR didUOOXZ +notZSWXR +theMUTMR didn'tPY0YO +make2UTZR
differenceLTVPQ diggerQLKPW directTZVMR +debitTZVMR disappointedM3W6P disappointingQXW5P disasterNJOQU discountNPVUP
dishwasher2WTZR disks1TUPR dispatchZSSZW displayTYWLQ +on0TUUR disputeWVUUT disregardOGGOS +theOGGOS district2YYSS
dizzy1VU1R doQNUPQ +aboutW2U0R +anythingOLHNR +iPRUPQ +myRLUUR +notZYPNS +weWUUWU +with20V3R +youOEXRS doctor9YV0O
+prescribedYTTQS +says2TSUR documentationSKPOX doesRPXLO +anybodyRZTYS +itQISOU +not3WTLQ +nothingV0VRR +oneRMTRR
+theQJWPP doesn'tQ1VNM +fitOZULS +seeRYVTQ +start4UVQS dogJVYYS doingJKIOX domainZYYVT don'tVROTT +know6XVTU +sendOLKTS
+wantNKIPV donationSKRSO doneRLHQR door00XTO +ofO0SQS +on3VVPS doorbellNUT9S doorsXUUKN +of0WWNR doseYTSYS dosingYTULS
down4UVWU +forYRTYZ +onZVUXS +theXVU4R downhill0TTOR drawerXUSWS dreamPSORX drillNFGPT dripsOYXPP drive0TV0W
driverUONPV +broughtTKLM0 driversOUR2U droppedXXVRR +the0WUPS drove1ZXXO +offYXVWP drug0TTTS due20YQP +dateXTTNS
duplicateN0TPR duringZ0XVQ +theUXUTR dutyYUX5Q eZ0YUR +bikeTYVQV +mail1WSUR eachQYXPQ +timeNQQYV earlyKWRKV easterMRSXQ
edgeLRTPS effectZ20TR +fromYYYRS eightQORMY eitherV0ZUQ +theXSTUR elderlyYTUWR electronicYUTQR elevator2WWPR
elevenORUYS else's3WVRR elsewhere2ZR1Q emailWUTWS emailsR1YWQ emergencyXPRVQ +buttonYUUXS +numberXPTPS employee0VUPR
emptied0UT4R emptyXRRTU +tooYUUVR encloseZVULS encrypted20YWQ end80WTP +my4WWPU +ofYRNMT +the000WO ends40XPR +withZWV2R
energy0TUZR engineXUTXV engineer4XULR englishNXUNR enoughVWZWP entityOISPS +namePHSQS episode +#Q2XPR eraseXWVOR
erasureZUTNS error +forYTTLR errorsNLIQR escalate0UTTS escalationSKQQR eurZTUQR euroXUTWR eurosSXTZT evacuationNJMRR
evenLNKQ7 +inOLNQ3 +myPGFN5 eventNUUGR eventsMNPQR everPLPS3 +hadQPRR0 every02XYT +customerYUTYR +dayLPOKX +wordWTSN0
everybodyUOSTZ everyoneVTP5U +inZZW4Q everythingUMGR3 +elseKMNMP +older1TUPR +you'veZXUPR everywhereXZW1N ex0VV1R
exam1STZR excelU1WQR excellentMHGO9 exchangedRYWVR existLTQTS existsKUUYQ expectO0ZYO +aRXWZQ expectedLFEP2 +theOIIK1
expectingPKLWR experienceQKNQS expired0ZWVQ +at0XUOR explainSXV1Q explainedJGENY +myKNOSX explanationHLLSR exportNYZMP
extensionTMSRQ extraRXT1R extract1ZXRR eyesPMSUP face4WTSQ failedTMNOY failingYUTPQ failuresZWU9S fairNRQSV
familiesYWXVR familyVSWUQ family'sXTSQR fanUSUT6 fantasticQPPR0 fastMLLO4 fatherXWUPT father'sYVULR faultNMMT3 +inLHJM7
featurePNVTQ feeU1X2P +backQ1TTR feedbackNHIPR feel +dizzy1TTWS fell30YXO fewNVWRU fewerS1YRR fileUSSRP +aZXVZR
filesXWU4Q +areQXVWR filled1YXJQ +in4UVRS filmNNU1P filterOLXNR final3XV0Q finallyOLLN2 financialXXVXR find
+attachedVLKQR +itLOVNV fineS40TS finishedSLKRQ fireXMPVU +brigade2TT2V firefoxK0WPR firmXQQNP firstQXVST fitsNFCO4
fiveMVRVT +starsNKKP2 +weeksR0VQQ fixQXS1U fixedSPQXY flat +#HQPNQ +andYUUTR floodPKMPS flooded3VTXR floor2YWRS +#2WVOS
floorsXOPOY flyRPLQ2 folksSMKZZ fontRQURY food3YW4Q forORTQR +#WUZXQ +aLRUUQ +all0WXSP +anSVRYX +completenessNIHPR
+everyone3VT3R +fireOKTPS +informationNKHNQ +itOYXTQ +meTNKKW +myLNWOX +nextQNWP4 +nineteenVZWWO +nothing3861N
+nowIYVHR +orderPKMOS +ourMOZNS +shipmentPGKRS +taxSLSQS +thatPY14P +theOQQNQ +thisS0Y6Q +threeXVTTU +whoeverNMMOW
+yearsMTTOX +yourOKFQN forgetPGGMW +myRHIQO forgotORUN3 +aQLQP3 formRZ0RP formal +complaintZXXYR formerW6WPR
forwardedRCCLQ foundUJFJ0 +a53XRQ +itPOMPP +myLEEK5 +thatVZUSQ +theLFHM1 four0215Q +minutesZSSQS +timesPVUZS
fourteenZXWPQ +daysZXWPQ fourthTUT0T +timeQYU5R fraudYTTVQ freeze1UTPS +theZTTQS fridayTXSWS +weNMMRR fridgeYTSXQ
friendlyQFEJ5 fromTVRSQ +#JVQUO +aONQTX +allNNMQK +anTRPUX +insideT1TQR +itZYSXS +meWRMNV +nextOLSOR +ourUOMMT
+theQVRPQ +usOKOOW +youXMRQW +your82ZVR frontXVS2R +deskRKMPR frozen +atUVU5R fuelQXVPR fullXVSWR +of2WW0Q +refund0UTTR
fumes2YWPR funnyOWYVO furtherSONQN fuse1WUYR fwdZPPVR fyiOKKQP gardenKQUSY gasYSPVR +in0WT1S gateYXVVS gates2VURQ
gateway0YXKQ gaveRZYVQ generatorJGGOQ +offNLMPQ gentlemanUKLQZ getX52YP +#O1TTS +aUQW0S +itKYSTS +mails3TTQR
+messages2TTXR +theQXWRU getsZXWRS gettingZWXUQ ghostMWU2Q gift +cardsZSSVS giveYSUYT +herRGKQW +itZVTWR +notice43ZRR
+you2WV6R given2PRTU givesU2YXQ glassWVVWQ +inXWVWQ glassesR0USQ goWY0RQ +backS3V9P +fromSXYRR +throughZVULS +toYTTXP
goes +backONJNR +toXOWXR goingZWTYU +onS1W5P goneZSQZU +afterXVUTS +toQLKSP goodPJJL5 +afternoon1UTQR +day2YXMM
+workRKKMX goodsVNOUQ gorgeousSOUR7 gotZYTUQ +#R4WWQ +aVVXXP +him2VVWQ +hisZTTVQ +inQLLRR +itTHMNW +noQZVQR gradesNVUQR
grandfatherYVRTU grantR0USR gratefulKGGM4 greatKHMS9 greenIRVOO greetingsNSPMP grumpyNLPM0 guestsPIPPW gymNQPRQ hWVUQS
hacked2UV1R hadQROWY +#O2UMR +aROQMY +already1WWYR +itYWTYR +paintQLKPW +toX1WZP halfP3YXR +an2UTXR +ofVVWYQ hall1TSNP
haltedZUTSR handWVUQR +overRMMPS handed +inLNKNZ +theYUUWR handwrittenPGHQ2 +cardPGHQ2 handyQLNQR happensMSVNQ
happyHDDR3 +toNLINQ +withPJLN1 hardOVQ1U +toQ0UUQ harvestPQOOZ has0VRVP +#LYWNR +aUZUVT +arrivedPMPQL +asked4YUTR
+beenQMKTR +comeY2VTR +itNUTNR +leftRJLSR +myRUV6R +no0XWWR +notX0XZP hasn'tLUWMT +comeLMOMW hateMTOWY haveUSRRQ
+aPUXTS +allWVTZW +alreadyQNKGR +anQMONX +goneUMMTQ +itNSTWO +never0SRUU +noYUTSO +notWXXLR +nowMWUXR +paintedQLKPW
+stoppedYWU3S +switchedZUSXR +taken0WWPR +theR0ZYR +toWZVWQ +until1YUWR haven't +bookedRKSQR heYWR2T +isZUUWR he'sYRSSP
head0ZX0Q health80YYP +office8ZX0P hearWZV0U +from20YXQ +theYVVPR hearingUZWSQ +aidQZURQ heartOIKQY heatQRQKZ
heatingW3YUR +inLVVUR +outXTU4S hedgehogKGFL3 held +atYUUUR +myJKMKX helloZYUSQ her +aRGKQW +theQJLP0 hereXWV0T
here'sJFDKT hereby4YWUQ +terminateXWWYS +withdrawYWTPP heroOLKP1 hiTRVJP hiddenYQPUZ highMPOPX highest0XW4R
+priority0XW4R hikingLIGTQ himVLMSY hisZTSRU hisses2XVSS hit +aYVT0S holdV0ZZQ +aboutZXTRR holidayQLMLQ holidaysNOQVN
home0XYVR +todayLHHPR honestPGIP3 honestlyQNOZU hospital3XYTN hostZ0X4Q hostedXUUJR hostingZVVRR hotZTTUR hotelWZXUQ
hotlineZSR0R hour +agoYPPPR +andZVVZR hoursYZYZQ +inMSUQP houseSTUUX howRPUQU +can0WS0S +doPYURQ +longRMURR +manyRGTQR
+quicklyKHHJ8 +youU1XXO hrOWTLR hundred3MQQU hundreds1VTVR husbandVSMUY iRVVVS +askedQXV2P +bookRKSNR +bookedRZTPQ
+bringNUTTR +callQMRSV +can20XVQ +can'tXXV0O +cannot4STYS +changedPPPGZ +clickedVWVPP +comeQRKM3 +confirmOGFSR
+demandPMKT0 +didPIKOX +didn'tQMTYR +doZXVVR +don'tYRSTV +expectK301O +expectedOOLSY +feelO0WZQ +getN3YWP +give0PTYQ
+goU2W8P +gotVW0RS +hadUURSW +have31Y1P +haven'tXMVQR +hearOPMTZ +hereby0TSPQ +leftIPOLY +live0TVXR +lose3VTXR
+lostQ1SSS +loveXTWX1 +meantNLJPQ +needNRZOQ +neverYUVXS +noticed0VUPR +onlyOJOOQ +orderedNVULQ +paidR0XSQ +payLVX0N
+press1TTQS +rarelyONLO0 +registeredLYVOR +reportedQIHN9 +revoke1UTRS +sawYZVPU +seeZYTTR +sendSYTRR +shouldNOTTR
+stillLOUQR +takeOKSRS +tellXZTLR +thoughtQLJLZ +tookWWU1R +typedPYXUQ +understoodSKLQ0 +useMSTNR +waitedLWXXQ
+wantT1X6Q +wasTOMV0 +will6ZVXR +writeXXUZR +wroteNOOWR i'dSXZXP +likeP422M i'll8YUXU +beQLKN1 +disputeXXUZR i'mWWU2R
+#ZSXNU +aZWUVR +afraidXVTZR +done0YWVS +goingPNLNZ +happyOOMQ0 +moving1WVVR +notT115P +switching2UUVR +travellingRKQRR
i've3YW3R +askedYYWXR +beenXZZ1Q +changedMJINR +hadUYV2Q +justYNRQR +lostT5XSR +no2UUTS +pulledXWUVR +rarelyOKML2
+signedYWUZR +spoken00YWQ +theWXUZR +usedNIKN3 idRYVMR ideaSGXQW ideasOLLQR identityW1UPQ idleYTTSR ifXOZSP +iVPVXQ
+notYQTTS +theTMZRO +thereMWTVR +you1ZWTV ignorePEBQQ +myRMMSQ +theOIJOS ill +beforeRKSQS immediately1VW8P importMZUOR
+ofLWUOR impossibleYTSRS +forYTSRS impressedOFHM7 inTTTSR +#1YU0Q +aWTRVT +anOMNST +anotherYVUUQ +autumnNQNNX
+caseOGPNP +chargeJFGPR +firefoxQ0WQR +hospital1WVVO +itTUR6S +january01X3Q +juneRXXUQ +marchXRUSR +my0PNXT
+norwayRMPPQ +novemberMSTUQ +onePQQUY +our2Z1TP +roomLPUXW +rowNYVNS +safariOYWRR +stockSMTQQ +tenRFFMZ +that1SORR
+theSYWUQ +thisWOMOY +toWVTVQ +totalYVUSR +twoSJMNU +urgentPJIQS +whichURTMR inactiveHUTRS incidentQLMQP incidentsPILQQ
includedYSWNO inesRLMQ2 infoMHKKQ informZXUNS informationSLKMQ informedWJITQ +the7ZXWQ infusion1VU2R insertS3TSR
insideXXSYT insistsPLSRS inspectorateZVWUS installerV1Z1P insteadQ2WQR +ofR3YSP insulin7VW0P insuranceSRYSP +forPNSQS
integration +teamKPNOS interestOKXSR +forSLSQS intern1USSS internetXQRVR intoUYYTM invoiceKTPPN +#JHEMR +bySHSSR
+forR1YSR +paidRKKRR invoicesRLSNR +goRKQSR iphoneQ2XPQ isSUTTR +#YYWYQ +aOQNVW +allSQPKW +anMIELU +at5WSTQ +backLJJLY
+blackWVTXQ +blockedYTTRR +closedOLLRP +down3SYRQ +emptyWYY0N +fineN3WMQ +finishedPKMPS +fireSKIPY +goneWNLQX +in3YUSP
+itRMWPQ +looseRXWXQ +missingS2YSO +noX0Y2Q +notZSUXT +offQ1XUP +okPZWPS +on6YV2O +overPIGRS +perfectPNLR2
+refusedNXYSR +still1YX1Q +thatLQWSQ +theLJSOT +theftZUTWS +thereJLXLS +thisRKUNR isn'tT0V4N +oursZUTUS issueTWWNR
issuedZVWWQ issuerZUV2R itOWVUR +againR0VUQ +and4XWWP +arrivedSLJP1 +backQ3VWR +beforeRWUTS +byPXUVR +costPLTPR
+doesn'tPIHJN +down1YURQ +forKQSOU +hasJZWUP +hisses2WU0S +inJXTJR +isZVSSV +looksOKWUO +offYVVZS +outXYW3R +overOHISN
+safe4ZTZQ +saysMPTSP +standsZVURR +thereR1QQR +thisSZU0Q +trueNESLS +upONOPZ +wasPRPQQ +worksHONHS +wouldQMWRR
it'dNHPOU it'sP0VWN +#UWV4R +aUSU2Q +allMWSOL +anLLLLY +beenPZZ2R +fineNYSLX +goneOKMQ2 itsVZWXO jacketU1UUQ
januaryUONXP jarXWVWQ jobPKIPW jokeOSRU0 jokesQNPP1 journalist1ZXXQ joyOLON5 judge0PPSX junePQQPP +atPLKRR justONNVP
+sent2VUPR +soOJJPO +wantedRRPQZ keepRLKQR +itOMLKY +theOMIMR keepsOWV1S keyTXVOP +forONUOR +toXXSQQ keysHHHMR
kidsQPN1W killWNYXP killedOLLMY killerPJHM3 +supportQONP0 kilometresOLJQX kilosLHGF2 kindlyZQ0OS +confirmYYURS
+remove2YVNQ +sendMJVRS kitchenQZUST kmWUSUX +away0SS1S knewZUUQR knowXNQVP +howO3XSP +ifMJTOS +thatMEFUQ +whatXXTVX
+who2ZXXP +whomYYWYR knowsUHMQZ kudosOLKP0 +toOLKP0 labWSONP +portal4ZXOS labelPTYQP +ofTJXUR lacksO0VZQ ladyWWUTW
+atOXUXU lagQSQYZ lakeNRRPV lampNYVMM landIXTOS landingRLJO6 languageJYUPR laptopMWTQV largeMQTSR largerRKZP0 lastWWUTS
+mailTLKTO +monthNNQVZ +night21Z0P +night'sXTUTS +strawZZXUQ +threeQJMQX +time0WVVQ +twoTZVYP lastsU0UZQ latePVXUR
+father'sZUTWS laterLZTWS laughingKLKOY law2WWTO lawnOXXYQ lawyer9643M +will9986M leadsLWUQR leafletNTYWR leakYVRUQ
+inQLNHQ learnMMLP0 leaveQPNRW +theVYUXQ leavesRXWUP leaving0VWZQ leeds +and0WVZQ leftKRNRU +ourPIJRR +theWUT1S
legal2RXTR +entityPHSQS lessTXXXQ let +youMHHLQ letter +ofLGESS lettersYXWRS lettingOKJQX libraryMMNL1 +cardQ2TOR
licence3XYUP lies2UTYR lift1USPT +between0TTQS lightV1XXO likeJSY1S +aMPS3T +mySZWWR +newRNIR3 +partRYUWR +thatMPKRX
+theOQWSQ +toSS2KO +yoursXZX0O line00VZS linesYWUQR link +toRZXTQ linksN2TSS listVTZPO +attached0WUWS listenedMDII3
+toNHQJZ littleNQNRV live5ZXZP +isR2USR lives1XX2P +by0TT1R loadMJHJR lockYUWSQ lodged0XWUS logged +in1UTUR loginUYWPP
+forLVVQS +from6WUXQ +impossibleYTSRS logoQORWQ longTOXZP longerPZWPQ lookL5U2P +atN1V4Q looked +forNJKJ0 lookingOLVUP
+forMJVSR looksVINQS +likeVLPSW looseN5VVQ lose4XV2Q +hundreds1VTVR lostNPKR2 +#QLJN0 +myU7VTQ +theY2WUS lotRQMO1
loveWOZT3 +itSOUR4 +theSPSR3 lovelyOKLR7 lowPZTIS ltdNRWOS luck3WUYQ lukewarmLVVYP lundOGIPQ machineWUUWP madeNLHM3
+byNKLMR +meV0WQV mailRQOJO +addressTYVRR +andXWWTW +forQY0NU +fromMMRPO +iPMNPR +isYUTTR +meQLSQS +wasPJKOR
mailboxJLHHR mailedW0YWP mailingYYTRR mailsWXVZO +areRLMRR mainVVVQR +dueZTTRS mainsNLMPQ +isNLMPQ maintenanceXTOQQ
+mode1TUNS +windowOLISS makeZX03S +a3ZW0P +meLSSLS +usRJURR makesPYT0R man0RPX0 +inYUUVQ managePYUNR manualRMTPR
manySHRSP mapT2XWP marchXQTUO marriageKSTIR marvellousNIEO4 matchS6XRR matchingQNVO9 matterWVTYO +toYTURR mayPOQNR
+seePLMPR meXWV1S +and1XV0Q +nowZVWUR +offGSSXS +outGXWYO +theTMYUO +three0UTWS +toTVUYS +whenZXWPO +whichWXTMS
+yourQLTMR means50XSR +that0ZYNR meantPEKLQ +forRKJPS meantimePKHQS meanwhileJRQNQ measured0UUYQ measuresMEDNQ
medicalYXVXS meetingLOLNQ meltedYTTWR +andYTTWR membersUYXVR membershipYVUQR mentionedJVUPS menuQV0SQ merchantZUV4S
merelyNLMQS mergeRZUQR messageMIIMN messagesZVUVQ +from2SSVR metPNNP0 meterOWTWQ +#MHGQR +inYUUYS +readingPMOUQ mg2WUSR
middleQXXVP +ofRWW0Q midnight5YVPQ mightOKVUX migration0USTU millLRSRQ minXVUSS mindPNNPO mineZVVOT +areYVTPR
minuteZZXTP minutesTRRXV +agoZSQZP +eachZSSQS +ofLIMWQ mirrorYWUVS mismatchR4WSR missPCBUZ missingO4WWN mistakeXVRRS
mistypedLUTMS mixed20WRR mobileXZWPR modeWSTNS modelQTYOQ mondaySTQVO +andP02ZO moneyW1Y5P +backU0XZP +missing2TTTR
monitor3RTXR monitoredPKLRS monitoringSMMKR +mayOLMPS monthUYVRS +andTRSS2 monthsUUVSR moreUNOX1 +ofYOOT3 +sinceVFHXR
morningUQORV +andXVWVP +becauseZVWNR +before1WUUR motherOQQWX +wasQKKP0 mother's0WS0U motorway0WV0R mouldXTTYP
mounted0UURQ mouseXUUWR moveQ2XQP +myU2XXQ +ourSZTSS +theNZTNS movedNWRPT +toU0TJT moving7ZYSQ +my1WVVR mowedPYY1P
mrJCDJ1 msJNKPV muchNSOSU murderNHIM0 +trialPLLPY musicRTW4R must0WYYS +beVZWYR myXZVZT +account42YWQ +addressUJNUS
+attorney0WWWR +backMDHD3 +bank1UVXQ +bedroomLUTYR +bossIUTUR +card1ZYVQ +catMURTT +certificateLMTQR +childrenXVVYR
+classSSTQ0 +colleagueOJJNQ +complaintPJKPO +copyQZTLR +data3WUJS +daughter3WU0U +dayRLKQ6 +deliveryS1TZR +doctorZTTQS
+doorXUU1Q +exXUUXR +eyesPNQSQ +fatherYWUOT +heartPMNLW +husbandUOKVZ +keyLSSLS +kidsSMPS0 +lateZUTWS +lawyer9954N
+membershipYUTNR +messageRFIQQ +moneyU0X3Q +motherRPPVY +mother'sWVS0U +nameZ1ZZP +neighbourSQRJT +numberKSSTS
+optionsR0TTR +orderKYV0Q +phoneISSOU +photos0RUQR +portalWST4S +profile0UTUR +questionNNPXM +solicitor1WVUS +son0TW0P
+son's0UVYR +staffYUU1R +subscription9ZYTP +thesisLLMOW +ticketZYXZQ +transferZUTZS +wheelchairOJJO1 myselfLIENR
+inLGDNR nameU10RP +and0YXYQ namesV2WSR +andZXTRR needRTXPN +aQK1TP +anY1UYR +from02SNS +itNSTLR +theU2TXQ +toLPOOQ
+your20XTR neededLKGGV needsKXVLQ neighbourSYUOR networkZYVWR neverPKJS2 +aLMKO3 +beenQKKO4 +mindPNOOG newCUNPX
+dateMUUZR +device0TUUR +logoPKKZQ +numberPGFRR +oneN7XMP +phoneOTQJR +priceOGERR +systemQLLQY newspaperT01RP nextNUVOS
+date6YTRQ +doorYTSUQ +monthPZUSQ +oneZQRPR +weekMWRRP +yearQISP1 niceZWTUY nicely3WUVR nightTPOYW +shiftOJJR4
+teamMLNO0 +trainMKKPT night's3UVSS nineTWT1Q +yearsZUUUS nineteenVZWWO +yearsVZWWO noTUPTS +actionMGIQU +answerNVT1P
+claimOFIPQ +complaintsUQOO1 +confirmationQZVQR +furtherNMLPM +insulin0UVWP +longerPYYTQ +needQDCPQ +oneY1VYL
+openQJHR1 +order2UUXR +orders1TTNR +paperMYYRQ +power2WU2S +rushYXWQQ +signalPKLOW +waterZVVYR nobody00Z4P
+answersZUUYP +at0VVTQ +can01YYQ +mentionedIVUSS noiseMXRYR nonVYVSR none1WUOS +of6XWXR noon4WT1U normalIIHQY
norwayQNQPQ +andRMNPR notZ3YWQ +aKLHP0 +arrivedZUVPR +badNMMMX +beWPMTP +creditedMTUNS +forwardedPLLQR +go3TTUR
+makeYTSVS +oneVJKW1 +orderKSSUR +paying3UUUR +theNXVXQ +to0YYQS +whatMUR0S noteOQPOS +forPIHPQ +onUUU1R notedQHHNN
notesTNQPS nothingSWU0S +elseQKMO6 +inQ0VTR +isPLULR +openPKIRR +saved1UURQ +toLIHNS notice2WTQO +that0WVVR
noticed7XVKS +just4VV1Q notificationsIYYTQ novelNMIU1 novemberMRRSQ nowV2ZXQ +it'sMQPNZ numberRZZOM +#T2YRR +ofNVUMS
numbersWYVOT nurseZXVPR +noticedZUUUR nurseryYWUUR nursesVNKKZ nuts0WXRS oakPTU0P +floorPZW1P octoberP0UYP ofVVUTQ
+#XXYUO +aYVVTS +all3WXRR +anotherWXVYR +arrivalOMMRO +attendanceR0TRR +contactsMYWPR +fiveMWVYQ +flatIPOQR +gas0WVVR
+glassXWVWQ +interestRMTQS +itW2ZZQ +mondayRJJPQ +myUVUUQ +nextNXURR +nothingNQRRZ +officeMKKNQ +orderLSRYQ +our12WWP
+peopleZUTTR +screwsQ0UXQ +serviceVXURR +thatPMMQX +theYXVTN +themVOLJV +usVNMRS +viewPLLPQ +wardYUTQS +whatYUUOS
+youOSSZS +your2WTVO off02XWO +afterQZUTS +atNTXNQ +byLWWKR +forKTTXR +isZWWIR +to2ZXXO offerWLTVM +beforeWYWXR
+forOFVOS officeUNLQQ +has0UVXQ +isRMMRR +untilONMQS officerZVTUS offlineXQPYX oftenMNSIX okLUWRM okayPZVOS oldNTTQU
+companyNZWPR +lady0QPSV +numberRPMQR +oneMPRSO olderZ1UPR +than1TUPR ombudsman5111Q +todayZ01XQ onPTSQR +#VQOQO
+aQOPRW +all91ZYQ +blackVZUXR +bothNWTUQ +busWXVQQ +call1XVQR +floor3VVPS +itYSYSP +meSUJW0 +myTVWXR +ourOLMQQ
+pageLXVVR +parentalPNOPQ +sundayPLNQQ +that4WUSS +theN0WPS +thisXWW3Q +thursdayYLIRP +timeOJHM1 +weekendsQLTRR
+whitRLUTR +your0UTYQ onboardingQQOP1 once +aRLSOR +moreQ0TWQ onePZZPQ +andW1TWR +canMKNMR +dayPKUUR +forRYSRS
+hasRITSS +inYXUMR +isXTORL +minute0TTXR +monthZXWWR +moreYYVTP +ofQZYNQ +orderYQTSX +questionSPSS3 +wrongPLLPY
one'sMPOLV onesPWV4P onlineTPMPS onlyJOQPP +halfNUTZR +wantPNLNQ openTPTPR +itRJSWR +onQIWSQ opened7VUWO +by1TTVS
+the1WVXR openingXSYHQ +hoursONUMR opensV1YRQ orRVZUO +doPHSQS +elseZVTUS +i3WVWQ orderSYYVP +#MWTUQ +aMXTRR +forQQVP0
+fromKWVUQ +has1UUWR +sinceZVUWR orderedQ3XZQ orderingQZUXQ ordersZTUXQ ordinary0TTRS oslo1VVVR otherT0XQP
+customersYTTUS +firm1UTTR othersOWXGP +areJXVJR ourXSTUQ +#4XW6R +annualPIUSS +business0WWZR +checkoutUMLR4
+clientZZWYS +customersYWVKQ +dataRNMUQ +deposit0WW4S +domainYUVVR +flatYVTXQ +group4XTSR +harvestMMMO1 +hotel4UTPS
+intern1USSS +labOHGNR +legalZQUUS +live0TSSS +livingYVTZQ +logoLPVPS +meetingNMLQS +oldQYURR +ownMLKTQ
+productionXVUTS +seatsR2TSR +sideOMLTR +sitesYWXTQ +streetZRURS +supplierRLVTS +tableO3TRR +trialSLTSQ +websiteYUTYS
+wholeWYXRO ours3YVUS outYYWXS +atTHPQV +ofRPNVT +on3VV0Z +since2YXLP +the0VYTP outagesYRTYR +in1YW1R outside6XVUQ
outstandingNIGO2 overVMJQS +theRVQKY +toYVTSR overchargedVXW5R overtimeKSSSS +ofKSSSS ownJPNYQ +aRZTYR +mistakeSJJMX
oxygen2UVVR pPMUNS pageS00SP +#OXVVQ +saysOLSPR +staysYUTOS pages +#O0VYQ paidRLO0O +forKYV5R +theRILUQ +thisPKKQQ
+todayOLMOR painOGJM1 paintOUSXR +leftQLKPW paintedQLKPW panelRJPVR panic +buttonQJSPR paperPRYWO parcelMKRRU
parcels4QRRQ parentalPNOPQ +leavePNOPQ parentsXSUWQ parkingNTTRQ +fineOVT3R partOTVXR +ofPYVZP +twoSKXRX passPNOTX
+onPHJP2 passedUMJUQ passengerZUUSR passwordVSUPM +mailQYVSS +resetYWSOR +rulesQKUQS +twice0TUUR past0TUOQ patient6XVTR
patientlySKLQ0 patientsZTRWR +areYWWUR payY116P +backYUUZR +forKZY3S +inSNTQR paymentYTTTP +reminderRYUQS +sentOKMPR
paymentsYWZRQ +ofYUV2R payrollXYXYQ payslips +ofZVT0S pdfOYXVR pedalZWURR +ofZWURR pendant0TT1R penetrationOJNPR
+testOJNPR pensioners0YXXP peopleX0Z0P +are6ZX8P +onYSUPR +useLYUKS perUJUNQ +#YWTQS percentO1XRQ perfectOHKO8
perhapsSYUZP permissionV0VPQ personal21VMR +dataYYUPR personnelTLUSR pharmacyTWT2Q phishingZUSMS phoneOUPXW +#1STVS
+atYVVWQ +numberQ1VUR +withQLMRZ phonesVVUZU photoZ0WXP photographs5ZYXN photosVSVXQ +ofXRURQ pickedPJKQR picks0VVZR
+up0VVZR pictureQMQPY picturesZWVPQ piece +ofXVTVQ pillarKZVXQ pillsZUVWQ pinNXVMQ placeNSTMR placesL1VSQ planKLPIW
+isSMJR6 plannedMBHNS +forPMNPV planningPNUPR plantVRULR plasticXXTZR playKRUUS pleasePYXSP +addQ2YRP +callXUTPR
+cancelX4YSP +changeFWWNR +checkPZVVR +closeTBELX +come3VVWS +confirm6YWKS +correctK0XNR +disregardOGGOS +doPIIRR
+don'tJMKOR +end4WWOU +escalate0UTTS +findSKIRR +fixPUV2Q +forgetWLMOP +freeze1UTMS +haveL1X1P +ignoreOFERQ +issueRWWQR
+leaveQQPS0 +passPHJP2 +payMTU1R +putQZYYP +recall2UUTR +removeUZWQQ +sendOKZOQ +setQZZRR +sortLTTUS +stop5YWUR
+switchKTSMS +takeZXVQR +tellVKLN2 +treatRJKNR pleasureRMOQ4 plsO20SR plugYVSSO pluginQSLO3 pmHOWPR pointRKLXT +ofPMMRP
pointsKQSTT +fromSWTV0 +notMTUNS police1WVVP +reportNKLPR pondJVVOR poolZXWVQ poorMWX2U portalWUUVP +i2VUUS +shows2XYTR
possibleRZVLS +toSKURW postONRQT +boxSYSOS postcodeN1WOQ poundsUZT4Q powerVRSSQ +out2XVSR praiseLEEL9 +forOKKNZ
preferVZ0RQ prescribedYTTQS +#YTTQS prescriptionXVT2R +says0TT1R presentNLQPP +andSKSRS press4YVZQ pressureRXUSQ
priceMOQ2U +backR0UXQ +forSNVNQ +listPKGRQ pricingQJTQR printerLVSNU printsLYVWO priority2YXYQ probably +aR0WRS
problemKSPOY problemsOMOP0 procedureTKULR processing +agreementMJUQS +ofZYWPR production3YWSQ +databaseXVUTS
programmesS3TSR prolong0YYQS +the0YYQS promisedLYU3T +aQZVYQ promisesTXW1R proofV1XOQ protection5YY2P +lawZTTWS proud
+toPLLPY providerZ0XSP public20VOR pullZTSVS pulled +it0UTYS pumpXRSXQ purged1TUPR putX1WUR +itSWUYT +myWYUXR +onXPVKR
+thePLJJ0 qualityPJBR9 quarrel6WVNR quayZVTQS questionKFUST +aboutMQRRP questionsPHIQT queueSZZ2N +toSZV2S quickOKLL7
+helpSQQS0 quicklyPJJR6 quietNOKTW quiteKUW1Q quoteQKTRO rackQOPR2 radioUVQGW rainOZY4P raisePKHO1 ransom0VWYQ
rarelyMHGK8 +metPNNP0 +writeONLO0 reLGGOS reachYPNUQ +ourPMOQR +theYPPLS readLMJSO +accessOYUQS +noNHJPR +theTYQWR
+yourJLHRR readerLWUOR readingsXZVQQ +ofYXUQR readsRYWMQ readyYUUZS reallyKSS13 reasonTRMYY recall4WVSR receiptMQNOO
+ofJFEPR receiveV10MQ receivedRJHOL +andPMLQR receivingXVVGS recipeMJOMV recipientYRRQS recordRJKVP records2WSXP
+by0YXQR refVXWLR referenceLRSWO refund +policyQMTPU refundsMOVOR refusedXZZYT +atJWWQS +withZUUIR refuses4XXRQ
registerKEJMS registeredLYVOR reinstalled +itNLJUO rejectsTXWQR release90YQQ +ofZWWKS reliefMFDI5 relievedQNMI0
reminderMUQRO +forRYUQS remindersXYXYS remote51YJP +accessYUTKR removeZ2XSO +meZXWPO renewYYWSR +theXYVQS renewalZYVHS
renewedLOKSQ rent5WXZP rentalVZXTP +carU0UTR repairL0VRR repairedNPNOU replaceNWLRS replyPLLSS +toQQPR0 reportMSQPS
+toXWTMS +youYXWXQ reportedRSPT2 request50WJP +underXXUNS requiredKMMMP rescueRNOQZ reservationQXTOR resetQ0VNP
resolvedZRRRS +onNOPSQ responsibleYVUUR restLTOOT restore91ZSQ +testZWWUR resultsRMM3P retentionYRUOR retiresOHHN5
return +labelRUT1R returnedP0ZRP returns +anYTTLR reviewNPMVT revoke4VURR rightO1VSO +away3VVQS +now1UV2M +oneP1UVQ
rightsX1WTQ riverLSRMX roadYRROQ roadmapRMTOO robotRXXVP roleO2SRR roomSYY2S rooms0PURV roundQZURQ routerKKLO0 rowMYUVP
+#MWWSR rowingKNNGV rudeM2Y2N ruinedZ310O rulesNKQQQ runningULJTO rushYXWQQ sadPKKZQ safariMYWQR +#OYWRR safe +to4ZTZQ
safetyRKQRP saidS0U7P +he2VUXR +onPMLPR +thatPKLIR saladZWWUO salariesXWVUQ sameMZZVR +seriesYUUPR sampleNQPOR
samplesKGFNU sandboxRYVSR sangMRNTW satXXT6P satisfiedNKHM9 saturday +andP2YPP +nightPLLPS saunaQZXYQ +wasQZXYQ
saveSYSSU savedOHHK5 +ourHHGL6 savingOXW3P saw1XWTT +theU0VUV sayVTU0V saysQ22VN +#Z1V1R +theNXUQS scamZVVVR
scandalNGMMV scannerMTTLS schoolQOTXT scooterYTURR screenMYWRQ screenshots1YU1S screwsP3W4Q scriptJIJNR seamsN0Y2N
seatMXXSQ seatsRZWTP secondOSXQT +timeR0USQ secondsMXUOQ secretS5VSR securityVMRTQ seeXYTWO +theTXW1P +youUMHRT
seedsRPVR1 seems +toSKLOX seen6VPVR +itZTHWR sees2WWWR sendTU0VN +aVWWTQ +anyoneTNKQS +itO3USR +meOIVVQ +theUPXYO
+usPIWNR sensorXTTRQ +in1ZUPR sent +allYWTKR +fromLQRWR +itNNLRY +theRWUTR +toYSUWR series +areYUUPR seriouslyN0X7R
serverZURRV +roomYWUWQ serviceURNQV +hasOLLVR setV61JP +upQ5YRR settleZYWVR settledNHFOQ setupORQY5 sevenYUQWQ
shadePYTOQ shallXTSUO +iTIUKR sharpenedQ1ZRO she2WRTY +isWUVOQ +isn'tZUVVR she's0TTZS shedLUVUR sheetKQRMR +ofMMTXS
shiftPLMM1 shipYQSUR shipmentUIMTR +#PGKRS shock4ZWUO shoes +inQIJVR shop1WW0S +andMLPL0 +is110ZQ +saysIUV0R
shop's2VTXR shopsYUSRW shortORPPT +byRZXVR shortcutSNUR0 shouldMTTHS +the1VVNR showN000S showerQZSPS showingMNOMR
shownLROUR showsY81ON +#TWWIR +a1WVRQ +me0TSTS +theOTSRQ shut1ZYYQ +downVVT2R sideMPLNQ signatureSYWTR +mismatchR4WSR
signedSLHUO +andMGBMR +contractPLLRR +copyOMHSR +in0VWTR +withYWUZR simplePLLQ2 simplyOJGV2 since33XWR +#7VTSV
+noon2VU1R +openingZUTSR +tenXUUWP +theS1ZPO +yesterday1XVTP +yourUUS4W singleQIKO3 sitUZUVT +togetherRZTRR siteXYZVP
sites1ZYYP sitsNZXRQ sittingZXU0R +inZUTYR sixT3W3Q +daysNXT2R sizeRSVYQ sleepQJMN1 slipR0TLS slipsRXV2Q slotU2VPR
slowL0XPR smallTSZVO +claims4UTWS +thingRMTLR smartSXVQQ smell2WXWU smelledRZW3P +ofSZW3P smells1ZVYR +ofZ1VYR
smoke73Y3O +comingZXVUR smoothMECN8 smsXTUOR snapped1WUWS snapshot0WUPS soJKKM5 +goodPLNP0 +happyOJNL0 +kindPZWTS
+muchPPJUZ +patientlySKLQ0 +peopleIVTNR +pleaseYWWPT +thatNQOLV +youPJHRQ soapSJSSS socket +isZUTVR softSNGR5
software3XXSP solPGIM4 soldW3YYO solicitor61Z1P solvedPMNQS some +dayVVTPZ somebody130ZP +else's1VUUS +hasYTTRS
+shouldLTTUR someoneZYX3P +else'sWUUOR +hadLPPOR +isXUVRQ +orderedXVUYS somethingSXUZS somewhereZTU6Q son1TW0P
+gotZWTWS son's0UVYR sorryMBBOI +forOJJRO sortMRPTV soundPZTTR soupPFJHZ spamL2WUQ spareMVVMR sparksYUSVR speakerMVVRR
splitR2WQS spokeTYVWR spoken0ZYWQ +toZZXVQ springRLNMU +newsletterOMHQR squeakQLJP1 srvNIHQR +#NIHQR stableNTSR3
staffXXWSR stand2XX2R +inYTTYR standingYWXMP +stillZUTUR stands7XVSP +atYWVYR +inQIKVR standstillZVV1Q starsMJGP4
startQ1WUP started0VU1R startsR0WNQ stateZWTYS statementOVTVR +ofRITOS station5WYXQ statisticsPGKRU statusMMRMQ
+pageUMUQR stayOMLNX +withMFFNU stayedNIJM4 +onPKKP2 stayingNJIQS staysNPNKQ +atLHHPR +whiteYUTOS stillQ633P +getMWWSS
+goingPKJNX +haveNOTJR +needQ0XOR +noUXU0R +waitingR0XWQ +worksOMLJZ stolenYRUSQ stoodUYWUO +inUYWUN stop9012N
+displayIVTNR +it2ZYZN +my64UQS +the5UUTR stopped32YXS stopsOXXUU +atPYVQS storedYXWMQ +aboutXXVLR stranger's3WUZQ
strawZZXUQ street3SVWT strengthYVSTR stripKXYNQ stuck0YW0Q +in0UUYQ submitZYVYR subscription1XXVO suchNNQM0 sueQIKT0
suggestionQH1QO +forQLVRR suitsLMOMQ summerOXWUQ sun3WTVR sundayRWQUR +andZOOTY supervisory3ZVTR +authority3ZVTR
supplierTJVRR suppliesYUVOR supportNQOTV supposedWYU2R +toWYU2R surgeryZVVYS surgicalYUTMR surnameQXXQR surprisedQGGK5
surveyPJKQQ suspiciousYUTSR +transfersYUTSR swallowedYXUYQ swapL2ZOP +ourR2TSR swappedKWWOV switchLRTSS switchesMLHNP
switchingYQQXX syncMYVQU tableQVXTP +forRYSWS +onP4TMR tablets0UT3R take0Y0VN +itY0WZQ +meFSSXS +theNOTOR +this2WUPS
takenX30TO takesLZUOP taking2YX0Q talkOTRUT +withMMPOS talkedODEP4 +aboutOJHLZ talksRLSTR tankXTSQP +#YVVXR tap
+inLYWKR tapeXZUXR tariffSKNSS teamQFGL0 technicianYYUSU +today1TTTS telephone4XWYQ tell0SPTY +herUMOMY +himLJJM1
+me0ZYYN +usYSVOR tells0PUPR +meYSSQR temperatureQLOOR tenSONRY +minutesXNPNW +yearsPPOP3 tenant0TQPT tenants1ZVPQ
tenderYUTER term6ZYRR terminal2TTTS terminals +inUUU5R terminate3YYRR +theZWXTR termination2VVNR +of0UTRS termsPIPNQ
terribleS2T9P testQLKMP +ofMHFPS +theOMLQS thanQ0ZRS +theQYURR thankMGEJ4 +youJFDH5 thanksHBBD9 +forQMKO1 +toJHIN9
thatXVSWS +aR3WYR +beTZSVR +hadQKMK3 +iYRSXW +isMRQQW +means5YWWR +myYZX6Q +none0VQWU +order0UTWR +theVQOVM +timePNMNR
+wasKPOQM +weWUXTR +youVVSQR +yourUOK0Q that'sKUO0Y +allMFBKX +howRGGQ4 +notNZX2O the +#TXTOR +alarmVNNVR
+ambulance4UUOR +amountPKMSR +annualYUUTR +appointmentNMLSS +arbitration1UTZR +archiveW2UQR +auditS0USS +authority4XUMR
+babyWWVWQ +backMWU0O +badgeYWVPR +bakeryPNOOZ +bank2XVWR +barrier0UUUS +bathroomRYXYQ +bedsideZVTTR +bestQOQN6
+bikeONNQX +billPWRZQ +board0YXXR +bombMJIO1 +bookingMYTMS +boxP5Y3Q +branchNUTVT +breakfastQNVP3 +brochureRLYOR
+brokenQKIPT +buckleZUVZR +burntZXU3S +buttonV0UUM +cameraVYV0Q +cancellationZVQUU +carUYU0R +caseUQPS0 +ceiling1VUVS
+cellarXVVQQ +certificateU1WPQ +changeSFJQS +chargerXXWTT +chatR0YVR +childrenRVP1Y +cleaningYUVQR +consumer31Y1R
+contract22ZWN +corridorRZVWR +country1VUWQ +crashOJLRT +dateN1XTP +dayLTRUT +deathZUTWS +depositZ2ZUQ +deskXYVVU
+dishwasher0WTXS +disks1TUPR +district2YYSS +doctor0TSUS +dogKYYYQ +domainUYWSU +door3WYSQ +drillOGGOU +driverQIITT
+endVRQWQ +evacuationNKLRR +evening0UV0Q +examZRTSR +faceYUTZQ +faultLHJM7 +feeXZUWR +fileQMLOQ +filesLVS3S +finalZQPVR
+financialXXVXR +fireXNPSS +firstMUVTS +fitterMRRRT +flatY0X1Q +floorXXXVR +formNSTYS +formerP2TQS +fourthLRPOV
+frontYXUWU +fuse1WUYR +gardenPTUP3 +gate0VTVU +germanRJTRS +hallXWVUQ +health7XX0P +heatQRQJ0 +heatingPZXXQ
+hedgehogLJIL8 +holidayYSTTR +hotline0YW1Q +house4YY1Q +importPZTRS +infoSSOSK +insuranceXWWUR +integrationKPNOS
+internet1SQRO +invoiceSUUXN +keyRZUXR +kindergarten1UUVS +labXTQTQ +ladyNVUZW +lastSVRQW +law22YZN +leftL71HT
+licenceXXVVR +lightLTTUQ +line0UUXQ +listNUZQQ +magazineY0WRR +mailYYVWR +mainWUVMR +maintenance2YVRR +manualSJTRR
+mapX0VWR +matterYQTUQ +meantimePKHQS +meterX1XZR +middleRXX1Q +migration1UUSS +momentKSVPR +moneyNVRXV +monthULONR
+monthlyU0VQR +motorway0WV0R +museumRKSQR +newJEGO4 +nextYZXOS +nightPMNQU +numberVSTKR +nurseYVVYP +officeULLQR
+oldNTUWS +onboardingRQSR1 +oneRXXOT +otherN2XQO +othersNZWPQ +paperMOUPR +papers1ZYZQ +parcelNQQVU +passwordWTOTR
+paymentYZXYR +payslipsZVT0S +pdfXYSVS +pharmacyRWT3Q +phoneQIIW2 +phonesYUUUO +photographs0WXYQ +picturePOTQ4
+police2TUXP +portalOMMVQ +prescriptionYTS1S +priceQZW0P +primary0TTJS +printedRISPR +procedureTKULR +processingZYWPR
+quickQUSZZ +rainOYXZQ +rampXYWSP +reasonOTMRZ +recipeMJOMV +recordQLLOR +referenceJPPXQ +release1VVPR +remoteR1YQQ
+rentYWTRR +reportMTSQO +resetPYVVR +rightKTRYR +riverLSRMX +road0QQPQ +roomMVVYU +sameQXXSS +sandboxR0WSR +saunaQZXYQ
+schoolUXW0Q +serverTTP0P +shadePYTTQ +shoesXZUYS +shopZ30WR +showerQZSPS +signedSKOVR +socket2WTVR +statementSZSRS
+subtitlesR0XPR +supervisory3ZVTR +systemSZXPQ +tapT0VRQ +taxNWWRR +tenantsY0VTQ +term0WWYR +thirdY0W3O +ticketQGHRK
+tillsXTTYR +timeMRVNQ +touchZSTSS +transcriptNJIQS +transferZTTVS +trialMNMPT +troubleNIHPW +tv0VTXR +twoXMVQX
+updatePOPZO +uploadJYVPR +vaccineYVVUR +vaseR1YYP +vetLXUUS +videoYWVPS +wallQYYWO +warrantyR1VVR +waterNNKOR
+wayVOT4Q +webRXTRS +weekendUXUWR +wholeXPOUZ +windZTTWS +workshopRNOOY +worstMHKH0 +wrongTYWPQ +yearRMPRW +youngNJJM3
theftYNUUQ their5VTUR themY1VTO +forWYX3P thenQUQVN +yourJTSQU thereQVXWR +aOJWNU +anyN1V0O +are21XUS +beQQVPX +isW2Z0O
there's260XO +a31XXP +noZWTQS thermostatLUUQR thesisKLKOY theyRZUQS +areXTSKU +beQ1TPR they'reM2SRR they've1WV0R
thingSNQOX thingsMOPUV thinkingOFTQR +aboutQJSRS +ofOKTRR thirdU1Y7O +keySJSOS +timeQWU1Q thirty +yearsPONQ1 this7YS6N
+as2WUPS +can1UT2S +isXRPYO +isn'tMWW3P +mailKGMMR +mailboxOGHQS +minuteZUUYR +monthWYWXP +morning0QNRS +theQLNQS
+timeTWTZQ +to1WWUQ +wasPMLPV +weekZYWTP thoseMTXOO thoughMZWOR thoughtOLRMX thousandPLMN1 +thanksPLMN1 threeT4W5T
+daysZWXWQ +monthsQKTPR +ofPYXXQ +timesSXTQS +weeksOWZUP thrilledQORQ7 throughYSSST +sinceYVVXR +yourZXUTR thursday
+atNLOQS thursday'sW0UWR ticketOJIWV +#NBBMW ticketsWZY2O +at2UTWQ tillU0XXQ tills0YWVQ timeKWRZU +iLRR2P timeoutZXWVR
timesRYVNR +andRXVNR +this0UUTR timetableKTXVW tipNKMMS tiredKPPPR tlsYWTQS +certificateYWTQS toVUTUS +#GSPQN +a4YYVO
+another60XUQ +beRZTXR +changeP0U6Q +comeZWTQO +complainNJKJ0 +completePKMPS +doWOLQQ +findTTT3R +get01VZW +goR0WWR
+hand3ZYRQ +haveMOONS +hearPZVYP +knowSNYPO +letMHILQ +makeT0WWP +meVXY1R +moveUYVPR +ourPMSSQ +pay0ZV0R +prolong0YYQS
+putVYVVP +quarrel1VVNR +readP2UWR +sayTPPSY +settleZYWVR +stayMPKRS +stop21TTR +sueSPKU1 +swapR0VYP +theTYRRX
+thursdayQ2UWR +usTWWPQ +wait0YWWR +writeLNTUS +wrongXUUTR +youIJJQU +yourVTSZX today1OKTT +andOKKKV today'sTHPNR
toddlerNMMPY toldRVV3M +meWWWVP +theSXU5R tollPJTSS tomorrowZONPN tonight4TR2P tons0WUUR tooP1WUO +smallS1TRR tookUNJS0
+#VWU4R toolRTST0 topZOLO7 totalYYXLR touchXOMQ1 touchedULJOZ toursRKSPS towelYWVYQ trackingR3VQQ tradeMLOMU
trading1UVWR trainKCEF0 trainerQLIQW trainingMHKMW trains0UTSV transcriptNJIQS +ofNJIQS transferUYXYR transferredONMWS
transfers1VTUR translationMWTSS travellingPEKK0 treadmillsLYW2R trialLFJOW +extensionSLTSQ triedLVPVW troubleIOLJZ
trucksYTUVR trueSJUPR trulyZURUS tryNWTOT tuesdayMSPSO +atQKJQR turnedMJJRY +upUMOUT turnstilesZTTMS tutorMLMPW tvXYWZR
twentyPIKOZ twiceR501N +aOYWNP twoV0XYS +daysTOPTZ +hoursXWXXP +moreTZWUP +seatsQZTWQ +so0TSUS +switchesOIFQQ
typedV0XUP typingQYUXR tyresKUTPS uI1WRP unauthorisedZWV6R undeliverableOKJPS under0XTMP +#REFRR +articleXXVPR
+theVZTUR +warrantyOVUQR understoodRIHPZ unit5XXLR +is0SSQR unknownZWWSQ unless50Y1P +theYWVTS unlockSZSOS
unreachableYTUWR +forYTUWR unsubscribeJNJRQ unsubscribedLMKTO untilTXPMQ +mondayZSSTS +theMOHPS +weYVUWS
+wednesday2ZVTR upQXTVV +aJWS2V +forKNMNX +inVOMQT updateQUVZP uploadJXWLQ upsZWU1R upsetNZV0R urgentMHIJV +atRISQS
+casesPJIQS usTPQPR +aMQNQU +atLLJSL +did1ZWZR +forPQQM1 +haveKZURS +in0VVTR +theQJWRQ +yourMJUQS useOUZKQ +itYWXQT
+ofYXUNS +theNSQPR usedNTORY +inZUUWR +toKWUXR +yourRLLN1 userQXWMQ usersMSVJR utcZYWSR vaccinatedYWTZR vaccine3YWVR
+fridge0YWXR vaccinesYXUVR validJSPUQ valuePKLPQ values1YXSS vanLSRKT vansUUUGS vaseR1YYP vaultXXTWS versionGPWMS
+#MVUJR +theRGTPS veryMRNT1 +happyQMMO0 vetMUSOT videoUWWNQ viewLNRQS visa1WVWR visitNTWQQ voiceUIGO0 voidNIISR
volumeLJOPX volunteersLLLM1 vomiting10XYQ vouchersMJSPS +inMJSPS vpnSXVHU vulnerability0VTNS +report0VTNS wagesXVVPR
waitZYUOO +until2TUUR waitedGXUWU +forLONPY waitingZ3ZVP +forTZWXQ walk1ZW1R wallSXYXO wantRWU3P +a0WVVQ +anJPOTR
+toOMNQV wantedNNPNU warNMNTX wardZQOVY +#WNKQ0 warehouse +systemZVV3Q warmQ0VVU warnZ0XTO warningPLMWN warrantyK5YPQ
wasPMKWX +a0UQRS +aboutSZVZQ +accessed0WVQR +atZWWUP +backOJLNX +brilliantRJHQ0 +chargedOZXMQ +closedN31YO +coldQYW0P
+deadNMMLT +excellentPKLN4 +executed2TTRR +from2VTWS +given0RS1P +hereMKMI0 +inVWU4R +meantUHQNR +mySJJMX +notNUSOS
+onPMOPT +putYTTJR +refused2UVUR +soORP0W +theNJMPU +toNVUYR +treatedOMLRW +underQKMJR wasn'tOXU0Q wastedOYY6P
water2VSXP +for1VUYR +inZYVYQ +isXTTTS +on0VUXS wayPTXZO weZYWVQ +areVUXYP +bookedL0XZQ +can'tZUV0R +confirmNHGQS
+doXXUYR +don'tPMIQQ +end121QN +foundZXUMR +getOYUQR +giveZYVWS +got1VRXR +haveZRQMQ +haven'tSLQVU +hereby0YXYS
+moveLZUQS +mustWXUVR +needZW1XQ +noticed1YWNQ +payTUU2X +shallZYTUS +standZTTUS +testNKKPS +useOUUPQ we'dPPWQR
+likeKPVOQ we'llVNISN we'reXNPPX +aYUUVR +movingYUVRR we've03WUL +beenZYUZQ +decidedZWVUQ +lostZTVYQ +putWSTGS
+sentZVTOR weakRZSZM weatherQMMUU webZ0XQR websiteSZWVQ wednesdayUXVSP weekPWVVR +#PMXRS weekendTURX0 weekendsQKTQR
weeklyOOOQQ +reportNNKSR weeksJ1UST +agoN1WOP +andOLT0Q +without0TUTQ wellNLOM0 +doneQLIN1 went0WSQS +to6WVNR wereOSPQX
whatTVUXU +aHGDN7 +canR0TZQ +do30TVW +doesQNUOQ +happensOMUQR +iKUPXY +isXRWXQ +wouldPGTOP what's +goingQYVXQ +theRJWTR
wheelchairOMORX whenMWXNT +iV0UOQ +isROTPZ +theMSM2X whereTQWNQ +doQJTRR +iRKPSX +to1TTOR where'sQZUZR +myNZUYR
whetherNIXUQ +youQNVTR whichXQ0IO +costsZSSQS +iZXURR +isWYSTS +ofONTRR while03ZXP +iTZWYQ +i'm0TUWR +my2WVUR whitRLUTR
+mondayRLUTR whoXUTXW +cameOJRRR +isXWVXQ +said0XWUQ whoeverLFGG9 wholeZVT1U +schoolPLMN1 +site3XYRO +streetYVUWX
+teamNMLPS whom0SWYQ +doRKSSR whyNZUSW +isS3TZS wife +was2WVUR wifiKPYOJ willXPOZO +answer5652M +beQIFRM +missOHHN5
+not4VUOS +theRJWPO wind0UVZR windowLLNVQ windowsYYYSR wingZWXKR winterOOSOU wiped6WWOR wireS4WTQ wishWJWSX +toYUQYO
withXXVSS +#YUWNQ +effectYYYRS +herLRUSR +meLFGG4 +myVURXU +ourVMTQR +theXVSVS +theirZUTLR +thisULRXQ +threeXTQYT
+twoYYUVR +you1SVNW +your1VT3R withdraw1USQO +from2YWQR withdrawalYTQOQ +ofYTQOQ withdrawnNHIMT withdrew1UTVR
within3XSIU +aY0TRU +fivePLMMR +the0XUIR withoutSWVXS +aXUSXY +itXVSPS +theMOOQW wonOMPN0 won'tVXURU +payYZVYQ
+stop0TTXR wonderHMXRQ +whetherMQWUR wonderfulMGGL8 wordPUPTY wordsRMNT1 workJQPX0 workedMPOLY workingXSUYU +byYYXSQ
worksNPOMU +againPGKMW +inWWWWR workshopRKONX +onNLKPX worstQPPTY +fromPKJN2 wouldJJZNP +anS3TSR +beTOVRP +doKYTMS
+itQMUQU +youMOWPS +yourQLTQR wowNHEN7 writeRRSZT writingVSVQQ +aNKTOR wrongO6YRO +colourQZW1R +commaPLLPY
+companyQJJTR +doseYTSYS +list5VTLS +nameJUVOR +sizeRYSYS +strengthYVSTR wroteLQPWT +onR01WQ +thePKKNW xXXXRQ yearLKRRY
yearly +inspectionQLQRR yearsYRMX4 +andONOP2 +ofVKLUV yesSZTRT yesterdayUQNUX +youNKMJY yetMWUMR youTQQTV +alsoSRZS3
+andWYXSR +are1YVSS +canTPLQR +changedY0VWR +closed4YXXQ +correctSYVXR +delivered2XX1R +didPMONW +doO2R0U +forZRPRL
+fromHHHM4 +getYOTRR +gotZXTOR +have2PTTP +hold2ZUQR +inY0W2Q +installed1WVYR +keep0UVVQ +knowMJETP +mailQLSQS
+makeRPTS0 +mayWONUQ +mustYXWWR +needWROSR +onZUU2S +putQ0TYR +reachREFRR +rentZZXXQ +ruined1VVUQ +savedMKJLZ
+sentNNK1R +shouldOKJNR +thenPKLQQ +to2WU0T +tookKJLL0 +wereNMMM7 +will11ZWR you'reUORPT +openRHXTR you've4ZX0S
+beenYTSUT +gotZWVSR youngNKLO1 +manOMNP1 yourXPOZU +brochureQLTRS +caseYVWVR +colleagueNVVVV +competitor0XWYQ
+computersZXWPO +contactOJJNS +customersY1TWS +driverZSTRU +endYVUXR +filesPJIOS +hotline1VVVR +mailJMPHP +manMHJF3
+messageJJIOP +monitoringOLMPS +mrPLLL2 +name0VSMS +newPRL3R +nightMHHI6 +on0UUNR +orderQFEOQ +peopleWXR0R
+recordsLIGPQ +remote1TTSR +requestOMNSR +shopTLPRU +sideTLKNQ +softwareXVUPR +support1WUUR +surveyKLPUQ +systemQXU4P
+teamLIMMV +updateXWV1R +vouchersMJSPS yoursYXYTU +andU0UQS zeroVYUSR zoneQ31MQ {again}KTOUY {all}YXUUU {alter}SUVSQ
{any}TRRVO {back}MRMWU {bad}V1WWQ {body}11XWQ {bought}VRSRR {cannot}160ZO {card}XZWXP {could}QPUQQ {dose}50ZXQ
{do}POUPP {everyone}ZSRWU {exposed}2XURN {fixed}PKLRV {foreign}8ZWUP {gear}ZURRM {has}UTRUQ {heat}YWUXM {hurt}WUUXQ
{leave}UZUTQ {money}13Z2P {much}LUWUQ {nobody}31YZP {not}VZVWR {now}TURUS {nth}L0Y0Q {number}SUSTR {order}OWUTP
{paper}OQVQO {people}51ZYR {place}2VUST {private}ZWWSN {prolong}0XVSO {provider}2VUUT {require}UUZSO {serve}RVSSR
{service}WUTRS {solved}MEDOU {soon}4WSZQ {span}RYVWT {tell}PYZRP {trouble}QNMRW {us}VTTWS {utility}4YUXO {was}RPMTW
{you}UQQUT ~ +#LFWOP +aJGZNU +actuallySZTYS +againPXTMQ +allQLSWR +alsoSKYRY +anOVWSR +andLJVMN +apiQMTRR +areKFYQP
+asPJXRU +askRNUOR +atMGXTO +backW4WRQ +beNQ0UU +beenV3WZQ +beforeOTTTR +betweenQGVQQ +binRKSPS +bitSNTS4 +bookRLTQR
+bringRMSOR +byPQYMS +callYRUPS +canQQXSQ +cancelQJTQS +carQMSPR +changedRZUUR +comeNVXQV +compromised3ZU7S
+correctRZSQS +correctedRZTPR +costPMTNQ +couldLZ0NS +courseRMUSP +courtPMTQQ +coverOPWQR +dataNRVUR +dayPLTMX
+didSYUYQ +doMKYOQ +doesMIXQO +downloadSNTRS +emergencyQNTPR +findRPVXS +firePOUPQ +fontRMUR0 +forLE1NR +formUZWYT
+getRWWNT +goingVZVYQ +grantR0USR +greenPMVSP +guestsNDTPS +handleRISRS +happensOMTQR +hardSYT4S +haveMTXUR +houseQNTRQ
+howQOXSP +iOPYNQ +i'veR7UTQ +ifPCULS +illRHSQS +inNFZLQ +insertS3TSR +insuranceOMTPR +intoUOTRQ +invoicesSHTSR
+isNL0OP +itL10OR +jS1SSR +knownQ0UPR +largerROVP5 +lastTNTRQ +laterR1URR +legalOLTOR +letterRLTSR +listTMTRS
+longPJUOR +lookP2SYR +makeRSTX0 +manySHSRR +matchingQNVO9 +mayOLWMV +menuRKU0P +mightQTUX0 +modelRMTQR +monthsQKTPR
+moveO0TSQ +mustOKUPR +myLFXRP +needTMUOR +newQ2UOO +nextMNWSX +notXST1R +noticeRLTPR +now0SUUS +ofMCXRP +offerROTRR
+officePMTOS +onNEZQO +oneMLWPS +openQMVSS +orKHVHP +orderOIVOX +ourOMXPP +outOGVOV +panicQJSPR +paperRNTRQ
+parentsRMSSR +passwordsQJUQS +planNLUTQ +pointsRISPR +policyPLWOQ +postRLWQY +priceRHTPR +ratherSJTSR +readQ9U9R
+receiptSMXRU +rightQWUSQ +rowZQSRS +runROUQR +safe0WTUQ +sandboxSYUSR +secondROUO2 +secretS5VSR +sendSWUSP
+seriouslyQXU4O +setOZTMS +severalRMSSS +shortcutSNUR0 +shouldRPULS +sinceW2T3S +sitRZTRR +slidesSLURX +smallPLTPQ
+soQUV3P +somebodyP3VUP +somethingNUTOQ +stateYWSTS +stillTMTQQ +stockSMTQQ +takeRKTQR +teamONUMX +thatPWZVM +theMF2OP
+themT3TRQ +thereKOWNV +thisUYW1O +thoseVLTRQ +threeNPTQR +toPNYXQ +togetherRYTRR +tooNJUMT +trialRLUSQ +twoXMWQY
+updatedS1SXS +urgentRKTRS +useRNTSR +usersQLSQR +versionROTXY +warrantyRZSQR +wasRZXXP +waySLSRR +weRSWRV +weekO1VMS
+whatWUZXO +wheelchairRMSSS +whenMNYWU +whereNOVNP +whetherQKSPS +whichJFYOP +whoZVX3O +whomSMTRR +whyN3WYQ +willMKZUT
+withIFVPO +withoutOCTOQ +wouldKGYJQ +wrongUYTPS +yearNKURU +yesterday'sYTSQR +youMU0PQ +yourLI0RN
`,
});
