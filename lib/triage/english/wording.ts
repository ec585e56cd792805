import { wordingOf } from '../wording-table.ts';

// Made by test/bench/triage/train-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

/** What words and pairs of words say for and against alarm, trouble, action, displeasure and praise. */
export const englishWording = wordingOf({
  bias: [-7.38, -2.28, 0.79, -6.75, -5.04],
  steps: [1.197, 0.564, 0.596, 0.668, 0.857],
  entries: `
!VCFW9 #VVTSQ +#TXQWP +andXZZQP +areVYTSQ +byUYXTR +bytesZUUQR +candidatesXUTNS +customersZWU5R +daysWVUUP
+decemberRMKNS +devices0YVZS +doesn'tP3ZOR +errorsNLJPR +euroYUTXS +eurosV0X3P +every0SUMR +forIQU2Q +fromYVUVR
+gdprYXURR +haveWWVUR +hoursT1VVR +inNWXJS +incidentsPKMRR +insteadPYUTR +isNXVRQ +itQ1WVS +januaryNJKTR +julyPKLQS
+kRKLQR +kilosQLJO0 +kmXUSUX +mg5UUUR +minXVUSS +minutes21W0Q +ofQVRZS +onRTRLQ +people6RX2P +percentO1XQQ
+personsQZVPR +pmHPWPR +poundsVZT3R +programmesS3USR +pupilsXQU4R +shopsYUV2S +showsSZVRQ +starsPKJQ2 +suitsPLNRS
+t0UTVS +thisSYS1S +toQZV0P +users2UTJS +utc1YWTR +weQNM0S +went1VVSR +whenPZVUS +yearsYXW0S ?NP0QP @ +#WSPMT +aMLLR3
+aboutSMSPY +absenceNKJPQ +access0ZVVR +account2QVVQ +acknowledgementLHIOR +actionYWUVR +addQXXRP +addressOSRPR
+adviceOHIQS +afterSXUVS +againPVU2P +airportZUTPS +allZSOYS +am2YUOS +anHNMSX +andVRZVY +anotherYSVTR +answersVZ2XQ
+appKUUTU +are0WXXQ +asWYX2Q +atUZW3R +attackRLTOR +attendanceNNPPR +authority3ZVUR +autoNJJNR +automaticNKLPO
+baby6XV7Q +backOJJP0 +batteryR1WXP +becauseZXWYS +beenRQQU0 +bestKHJO3 +betterRONPZ +billNYUZR +blockedWVVWQ
+bloodQLTRR +bombMJIO1 +bookRZV7Q +boxTYUPR +brakes2WVUQ +bravoPJMQ3 +breachYUWTQ +brochureQHXOR +brokenMRUUR +bugQQORY
+burningZUTVR +business0WVZR +but3XWQQ +byVRWVO +calendarNYWMQ +callsNUTWS +cameTXVTQ +canVJTXQ +cancel0QVSP
+cancellationRMQOY +cannotPYVOR +carWYUSR +cardNVTRO +cataloguePGVMR +ceiling0VT0Q +certificateTOWNQ +chainZTUTR
+chairNZWUQ +chairsNMKSO +changeKUOLQ +changedRKGUS +chargeback2VU0R +chargedQXWVP +chargerZXWVT +chartMSUPR +chatQ2YXQ
+checkV4UUQ +child0ZW4Q +childrenTRQUZ +claimT0RQQ +clinicYSUOR +closedNKKRV +codes3UUPS +coffeeQ0WVR +coldTZ0ZO
+colleagueMWTNR +colourMTWWQ +complaintQLLQR +complaintsNMMR5 +complimentQJIQ0 +complimentsPLLPY +confirmationKFINR
+confirmedMJHPQ +contractPKHMQ +copyKBTRQ +correctionODFOP +courseMVTRR +court2YXXR +creditedMUUNS +crewOKLRW
+customer1YWVT +dataYNVXQ +dateS0XPR +dayX0VYO +dead0WVZP +debitRYWMQ +deleted1UUYP +deliveredM1WOQ +deliveryMSRTQ
+depositP0XTQ +didPVW0P +directSYVOR +disputeXXUZR +doOLTQQ +documentsV1UUR +doesn'tK0XUR +donationSLRSO +doneQIGUS
+doorU2VNR +doorsYYXLQ +doseYTSYS +doubleOYVRR +downTNUVX +drillNKLRO +driverRQQSZ +duplicateN1TPR +editorSYT6Q
+elevator2WWQR +else2VUVR +elsewhere5XWYR +emailsP1ZVQ +emergencyUNURS +employeeXUTRR +endZQNKU +enoughYYVWQ
+entityOITPS +erasureZUTNS +errorNYYQQ +everything2YV0R +exXTUXR +exam1UTVR +excellentNHGP5 +expectedRONPZ
+expired1XWYP +exportLVXPQ +failedZVUYQ +failing0WURR +fanURUT6 +featurePNQTT +feeIXUKR +feedbackNHIPR +fileTMJOR
+files3ZWYR +finalZXVXS +finallyNMMM3 +fineORQ1Z +fireWNRWV +fitterKTTVS +fixedOJJRV +foodUZZ3N +forOQQSQ +formalYXXXR
+foundRMMLV +fraudYSUWP +fromURTWW +fwdYOOVR +fyiOLLRP +gas60XXR +gatewayZXWNR +getU1SXS +glassXWVWQ +goXYU1R
+gone0ZWYR +goodSKLN0 +greatOKKO5 +greetingsNOMQK +gymMPNZQ +hacked2UV1R +hadYWUYR +haltedZUTTR +handPJMZR +happyRKPR4
+harvestLLMO1 +haveWXVVR +hearingQXVRQ +heating0XWYQ +holdKX00Q +holidayMIMQN +honestOHJN1 +hospitalYWVPR +hostYUUVR
+hoursMLQSR +howNEUMT +iWTVXS +i'llY0X0Q +i'veZUXXU +ideaQFUPU +ifNHTKR +illRLSQS +importMWVOR +impressedQHJN1 +inTYZRO
+infoPMLQL +infusion2VU2R +insulin7VW0R +insuranceRNVRR +interviewQKSQR +invoiceKSSLQ +isTNTYR +itTIQSZ +jobOLLOP
+justQILUP +keepKJLVR +killerPJHM3 +kudosOLKP0 +labelPOTKR +languageJXUQR +lateLTZSO +lawnNZXYQ +leakZSPUQ +leaseXVTPR
+leaving0WWZQ +leftT2WVQ +likeTLKR5 +listZLPOQ +loginSZXTP +logoKVRVQ +lostQYXVM +loveSNRR3 +lovelyPNMS3 +machineLRWWQ
+mailOZWMT +maintenanceOLJNR +manYRSSU +materialRYUXR +me0WXYO +meetingQNLNQ +membershipZ1URR +meterLRPPR +minutesNIINR
+missingR5YUP +mistakeYYWXQ +money8VU2R +monitor2XTZR +monthQLYRR +monthlyPJIPR +moreUQTV3 +mouldZVVVQ +moveOWTOQ
+movingYRVQR +my35XYN +nameQWWIR +neededVZUNT +neverJSUVS +newKMLSP +newsletterNDNMR +nicePGGQ1 +nightMSRTV +noVSPWX
+nobodyRZVYR +noiseM4W1O +notKYYQQ +notePMLNQ +notedOCDQQ +nothing9940N +noticeYVRTP +notificationsLYYXQ +nowRIJPX
+ofMORLS +offURQSX +officeNFKPQ +oldNQSMV +olderV1TRS +ombudsman6111Q +onUWYRO +oneMWXRT +openYZTMS +openingOMUMR
+orZUUWS +orderNWXSP +orders1RTWR +otherXXWPP +our0UP2S +outRNKWR +outageYWVSX +overWKKTQ +overchargedVXV5R +pageMRUKR
+paintP0Y1O +panicRJSPR +parcelOUSSQ +parkingMTWSQ +passwordLMPNR +patient0WUPR +patientsQKKVR +pay0VTUS +paymentPJMOQ
+payments0UV2R +payrollXVUZS +penetrationQMPPS +permissionV2VPQ +personTMU1R +phishing0VSLS +photo2YUTR +plantZVVLR
+pleaseUXYLS +podcastRMNO1 +pointsMTYSO +policyQLTPT +postOXTUQ +powerQLNVQ +praiseLDEL8 +pressZUVZQ +pricingPJTPR
+printerLTTLV +printsLWUSR +promisedPZW6R +publicXWUTS +pumpXVUZR +questionLFRMX +quoteRORRO +ransom2YVYR +reLFFOS
+readNKGOQ +readerLRUNR +readingSEEPR +recallXTUQR +receivedPBDOR +recipeSKVSO +recordsYZTQR +reliefRLHQ1 +renewalYYUNS
+rentalPXUOR +replyOOORU +reportsLWVMR +request10VPP +rescueRNOQZ +resetNYVRP +resolvedTMMQU +restoreZVUTR
+resultsWVWQR +returnsOPOUY +roomNXVWO +rudeM2Y1O +ruinedTYYYP +rulesQLUQS +sampleQCHOR +saunaQZXZQ +savedQJJK3
+scandalOGMNV +screenLXWQQ +searchN2XWQ +seatN3XSR +seatsUYUWR +secondQLTPQ +securityPNOTQ +see3XVWR +seedsRPVR1
+sendMLTOR +sensorJRTPS +serverTUTT0 +sheetOMUPS +shiftQNMK1 +shop0UUVQ +showsKWULR +sickIQOTQ +signatureQ5WSR
+signedMKGOR +sinceWXW1P +siteXSTYV +sizeQVUZR +slotPXUNS +slowL0XOR +smallY4WSS +smell4XU2R +smokeZVU0Q +smoothMFDN8
+smsYTUNR +solvedPLMRP +somebodyZVTUR +someoneUYTZR +sortingQ1XOR +spamKZVTR +speakerNTVSR +standstillZVVXQ +starsQLIQ2
+statisticsPHIRQ +statusNIMQQ +stayQNQP3 +stillKUR5T +stolenXRUWR +stopZXVMQ +stoppedPYUQR +strengthZVSYR +stuckZXV0R
+suchSNQR2 +suggestionQJXPR +surveyOFGTR +suspiciousYUTSR +syncIYWNQ +system4PRWP +tableS2VRR +teacherLKNNW +teamNPNPZ
+tenant2UTRS +tenantsTLSNS +termination2YWNS +termsRLUPQ +testNIHOQ +thankQOMR4 +thanksSOLPT +theTPRWU +thermostatLUUPR
+theseNUUUZ +thingYVTNR +thirdTYU2R +this0UZVP +ticketRRQSW +tillXTUYQ +toVQQRY +tooQYTYR +transcriptOJIQS
+transfersYUTSR +translationMVSRS +trialQJSQU +twoJXWLQ +tyresKUUQS +unauthorised0UU4R +undeliverableNKJPS
+unsubscribeKSQSQ +upLSNXS +useMFTTS +used1UUYR +userMQTRR +visa2WUXR +voucherKTUMQ +vulnerability0UTNS +waitingOZWYQ
+wasTWW3U +water11U3P +weTOKYO +we're0VU3S +weeklyQMMRR +whatLCIK2 +whenLPTRQ +whichPJTQR +willYVWVP +windowMOPNR
+wishQIYPV +withS32SR +withdrawalYTPOQ +withdrawnOGJLU +won't1WVRR +wordPHHQZ +workKOTWR +workingRMQNW +worksRBBQX
+wowNKFN2 +wrongQ6YUO +yearsOIIR5 +youSIRSX +yourVOSZN ^ +#X2X1S +aXUVYR +absenceNJJPR +accessUYUMS +accordingLVVMR
+account30VUR +addQ2XRQ +afterT1UTR +ambulanceYVUUR +ambulancesZSSQS +anSPPIW +andQLOPZ +anyMSXOP +apologiesOGGOS
+appN3WRP +applicationZVURS +arePGXPP +attachedOIENR +attackRLTOR +attendanceOGNQR +autoNJJNR +automaticNKLPO
+babyYXSVS +batch0WTWQ +batteryUYTVR +bestKEBK5 +blockYUTYR +bloodQLTRR +bombMJIO1 +bookingR0TVV +brakeZUUKR
+brakesYVUWR +bravoMKLJ5 +brochureRLTRS +brokenLUXTR +bugOLHRU +burningZUTVR +butW0V2N +byZ0WTS +callXWV2R +canJRXLP
+cancel4Z0XP +cannotKZVKR +cataloguePGVMR +certificatePOWOR +changeLVONQ +chapeauRMLPX +chargeback2VU0R +chatRZXTR
+check1STXR +cheersTLLQZ +close3SPXP +closedOBDOR +coldTZYYP +colleaguesZWVWR +comeXUV4S +complaintMLILZ
+complimentQJIQ0 +complimentsNKKP3 +confirmationNFJQR +congratulationsNGKK6 +contractPUMXQ +copyTLVTS +correctionOEEOQ
+couldL0ZMQ +countMJNQR +courseNZVRQ +court0QVSS +customers0WTXR +dataROVQR +dearTMKOU +deliveryOQNRR +depositPYWPR
+displayXWUUR +doQLWWS +doesNKYQP +doneKGGJR +doors0WWOR +doubleOYVRR +duplicateN1TPR +eV0SUR +eightMIPHV
+elevator2WWQR +elevenXXW3P +emergencyXNWRQ +errorSXXTR +everyR1W9P +everything20X0V +exam1UTVR +excellentNHGP5
+exportOUXPQ +featurePM1QM +feedbackNHHPR +finallyNMMM3 +fine2YWYR +fivePJIP3 +flight0VUTR +forBBBQT +formMYYRR
+formalYXXXR +four3XW0Q +fourthVVV2R +fraudYSTWS +friendlyRNNNX +fromNNNOU +fwdYOOVR +fyiOKKRP +givePLMTY +glassXWVWQ
+goodZLLK4 +goodsRJHSS +greatLMKV5 +halfX0W6P +handSMN0R +happyOIJPV +hasS1XRS +he4YWWT +hearingTXVUQ +heatingXXVRQ
+hello3XURR +helpZZV0R +here'sOLHNW +hiURVLP +highest0XV3R +holidayNJIPN +honestOHJN1 +hospitalZXVPR +hotlineGVVVQ
+howQQXPP +iTXW1S +i'dMYXYR +i'llYWUXV +i'mRSU0Q +i've0ZV3P +ideaRGUPU +if7SX0Q +importMWVOR +impressedQHJN1 +inGNLLR
+infoOLNQS +informationZXUPS +insulin2TUYR +interviewQKSQR +invoiceMPQNR +isLHZLP +itNWWZN +it'sQQQ0R +jobONNOO
+justLFGTX +keepNLGPW +killerQOLP0 +kindlyYP0OP +kudosOLKP0 +last0RPSR +latePMVNQ +lawnNZXYQ +leak3WUTR +lift2XURR
+logKUVOR +loginY2XVQ +lostNKSQT +loveSNRR3 +lovelyPMLR4 +mailW1WTS +mainsOMMQQ +maintenanceMOKPS +marvellousNIHP2
+medicineZUUYR +meetingSNLRS +meterKPNMR +mightPNUVZ +minutesOMHNR +missingL3ZHQ +money7VUXQ +monthlyPJHRN +moreOJKP9
+mouldZVVVQ +moveMXUOQ +mrPGNRR +myWZXYW +need10VSR +neverJEEH0 +newJTSOP +newsletterPLKRR +niceNHCI3 +noRDDKY
+nobodyWXVUQ +noiseK3V3P +none0VURR +notMPSZT +noteMIJRR +nothingLKPOQ +notice11UQS +notificationLSSNQ +nowZVVRU
+ombudsman20Z2Q +onHWRNS +oneN0VOV +otherZRPOW +ourY0VWO +outIDFMQ +outsideYVVLS +overchargedPWU6R +pagesO0VYQ
+paidKQQUQ +paintP0X0O +panicRJSPR +parcelNZWYQ +passwordRMQNR +paymentPIFNQ +peoplePXXRQ +phishingYTSLS +phoneTXWSQ
+photosP0Y6Q +plannedQILPS +pleaseRZYOP +pointsLUTVP +pool0WVUQ +powerZUUTQ +praisePKKO1 +pressYWVXR +priceRIIQQ
+productionYXXUQ +promisedPZW6R +quoteRKURR +ransom2YVYR +reLFFPS +readNKGOQ +readingMCBQR +recall2UUOR
+replacementMQRPT +reportedJWSYR +reportsKWVLR +request0YWNQ +resolvedTMMQU +restore1WVXR +resultsKJLPP +rudeM2Z3O
+sampleOQNNR +saunaQZXZQ +schoolOLTPR +screenMWVVQ +seamsN0Y3M +searchN2XWQ +seatLZWOR +secondPYW2P +seeUOLUS
+sendVYV9P +sensorJUTQS +sentIOPTR +seriouslyMWY4R +sevenXVSYT +she4WTUV +she's0TS0S +shop1UTTR +shortPJLQW +sickIQOTQ
+signedNKKSR +sinceW0WUR +sixZ0U6Q +slowMWVQR +smallWTWUQ +smoke4XV2P +smoothMFDN8 +smsYTUNR +soRQSZY +somebody0YW4Q
+someone4YW3P +sorryOJKSJ +sortingQ1XOR +spamKTTVR +staffZYVQR +statusLQOOS +stillL1Y9T +stop63XZO +stuck0WVZR
+subscriptionLSTUP +subtitlesRYXQP +suggestionPJXPR +surveyQJENR +suspiciousYUTSR +switchingURP00 +takeXXV2Q +tellPJIM2
+tenantZYSSS +testSMINQ +thankIFBH8 +thanksKIGJX +thatKQNP1 +that'sOOLVY +theP1USS +there1YT2Q +there's43YZQ +theyURRRX
+thirdTYU4R +thisXQLWR +three0TQTX +toPILSW +trackingO1TMR +transcriptOJIQS +translationMUSOT +trialSJUSQ +triedO0UMS
+turnstiles0TTMS +twiceUZU0R +twoW4ZWQ +unauthorised0UU4R +undeliverableNKJPS +underXXUUR +unless1YX2R +updateOPPOY
+veryKDDN9 +voucherKVURQ +vulnerability0UTNS +waitedL1VWR +waitingNTTQS +waterX2WTS +weZZXVO +we'dMOVOS +we'reRMPSS
+we've1YVPQ +webV0XLQ +weeklyQKHRQ +wellPLIM1 +whatQNSTU +whenQRWRV +wherePPXQO +where'sP0U0R +whichMHXPQ +whoWXYYO
+whoeverQLJP1 +whomUMTSR +whyQ3VZQ +willPDWJX +wishQKTOO +withT5XPP +withdrawalYTPOQ +withoutKSOPU +wonderfulRMOO2
+worksOHGMT +wouldNOUQV +wowNHEN7 +wrongS4WVO +yesSZTSV +youXZR8X +you'veZXVZT +yourURN20 aSSUVT +bagQ1UXR +bankNLLM1
+better4ZXWR +boy2UTXQ +brokenYTUWR +certificateRLUSS +colleagueSOPMR +competitorZWUYV +copyYIUOR +correctedMZWSR
+courtYTUVQ +crisisOKIOY +crypto0UTWR +customerXVWYQ +cutYUU0Q +dateNQU4R +dayLWSYR +dead1VVWR +different0UUZR
+disasterMINQV +dreamQRNO0 +e6UUWR +filterPITNP +fitterYTSPS +flatOKSSS +full0UTTR +heroOLKO1 +hostYUUVR +jokePRPU1
+journalist0YWWQ +joyRONTY +labelP0SRS +lookPZTLR +lotRMNI2 +mailOITNR +man81Y0N +mistakeMXTNS +monthUXTMU
+morningNNLVX +newL7WSO +niceQVROZ +noteMTTSS +patient0VUXQ +pieceYXUWQ +pleasureRLOQ4 +publicZXTTS +quoteSKVRR
+raisePKHO1 +redXXWVQ +reminderRZVYR +replacementR0VWQ +secondNOTMV +shockZWTWS +singlePFGP8 +slotY0TUR
+standstillZVV0Q +statementRGTNS +stranger's3WUYQ +studentSLXQP +technicianYXTVR +testJMKOR +thankQLLQR +thirdQLSPR
+tipMNGMW +towelXWVYQ +tradeQMRQR +trainingNJJQP +voucherRJOPR +wordM3U2S +workingXRRRU about +#1YVNQ +aJLUQP
+dataNMSNS +itVYU4R +me21VMR +myOTWWR +nothingOJHLZ above1WWKQ +theZTTNS abroad30XLP absenceNKJPQ acceptedQSQIQ
accessZ0YPQ +forQXTRS +toPWUUR accessed0WVSR account0YYVO +and7ZWSR +by0WVYS +that1TTWR +was0YXWR accountingUWUZM
acknowledgementLHIOR acrossTZWZQ +theXYUZQ actionSKKSS +neededQNONX actuallyPZUYR addNWXMS addingTOPQ2 addressSQTUP
+andYTTSS +toVXWSS addressesY0VSR +ofVYU7S adjustedKSTTU adminV1UQR adoreSQTS3 advertisedRWT4R adviceOIJPS adviseVJVTQ
afraidYVT0R afterU5XUN +aOPSLV +allOIIQZ +last0WVUR +oneS2X9P +thatZTTXO +theY1ZLP +thisWWWWQ +twoUXV4R +yourRKLXR
afternoon1TXWR againLTOUX +and1YWXR +sinceOKMKT againstXUSVP ageRLTQV agoWYTRN agreedKFGTP agreement +andLIPQS aidQXURP
aisleMIJNV alarmVLKQO +button01YWR +didXVVXR +systemNHPMR album1QMUV alertsPFIPR allZSRST +#WYVXS +card1ZYRR +goodGMNOU
+greenMPRVR +our21Y9Q +personalXXUQR +recordsXVUXR +theLNPJW alone0UUVR alongUZWMQ alreadyPEDNR +given1UUQS alsoTPWPX
althoughT61SO +iU0XTQ +the10VSQ alwaysNTQJ4 amTTSZP +iSXV5Q +writingKPTPS amazingQHJN1 ambulance5XVRQ +entranceZSSQS
ambulances3TTWS amountTJKVR an +answerUVM0O +emergencyOLNLR +employeeYUTQS +emptyXTTZR +errorZTUNR +insertS3USR
+offerRFUPS +oldTLNNW +onlineRMLN0 andYUUWS +#UWUSQ +aTNWU2 +againY1U3R +areZVVTS +canRKSQS +cancelLSSVS +confirm1WVNR
+don'tZXXTQ +droveZ0YXO +endYUVQR +feelYTSXS +forNPOQY +gives2UV0R +gotLQPTZ +has3WVPQ +havePHFQ1 +howRITRR +iUST0R
+i'm3XW1Q +i'veYOPTV +it'sZXTZN +letY2WMT +makeLSSKS +my7006N +nameZUUSS +noRXUTR +nobodyX100P +notMNJR1 +nowXZWZP
+our0VUZS +readRHHTR +refundYUTWS +send0ZVTR +sentNKLPY +signedOKIPR +staysLHHPR +tell1XVUR +thank832RM +theXWTWT
+thereXWV0Q +todayVZXTQ +wasRYXSN +weZWW2S +we'veZTVWQ +willMEDRO +with0TTXQ +wouldQJVOQ +writeYSWPN +youYUTUU
+yourYUTZR androidPYXPP +#P1XPQ annexPJURS announcedLKKTR annoyingNUU6Q annual +fee3UTWS another1804M +customerYUTNS
+dayYWWUR +patient1WUZS +town0WUSQ answer1WO3K +neededNKMRR answeredTPN2Q answers1YWZP +the0SPXT anyYWSRS anybodyUXWQP
anyoneUVR0R anythingRNPSQ anywayOTSON apologiesOHHQS appQTWYQ +iTKKKX +saysZUT0R applicationYRQOO appointmentPZQOR
+onNLLSS appreciateRTUW1 +theRTUW1 approvedNCCQS april +weLKJPS arbitration1UTZQ archive +onlyS3TRS areUWWWO +#YXWMS
+at0XV5R +attachedPHCQR +bothVMTOS +closedPGHPS +deadZWX1R +fineMUVRR +fourLTTPS +gettingXRTOR +goneZXXZQ +inU1VUR
+myS0TVR +noTPPUZ +rightKXTNR +six3TSXR +standingYVVZR +theNLPNQ +therePKTNR +waiting6ZXRQ +yourOMVPR area2ZVRR
arm2UXWQ aroundPRQOY arrangedO3TUR arrivalMOQRP arriveN2WRQ +inJVTMS arrivedMIGR0 +andQSSSK +inQSRU1 articleZZVPQ
+#ZZVQR asQTRTV +aLOQSR +agreedMCGQP +itOEFNZ +of550LS +pdfMQWRS +plannedOGFRR +theUXWRQ +weWZVZQ asap0UTXR askPPYWQ
asked2YSYV +nicely2TSTS askingRRW2P +forYRUUR asks +forR1WRQ atVXUUO +#0RPNR +allWNOVW +homeQSR1R +itPSW4Q +leastOWUYR
+midnight0WTOR +myS1Y6O +once00W3R +theZ1WQQ +yourX0X6Q ateSWV2R +myRTS4R attachedLSIMN +formQ0ZQR +isSKKPR +theUJIPR
attachmentXXVWS attackQMWQR attendanceNNPPR attendedSJSRR attorney1YZWR auditR2XWR auditorRMTRR augustQWURQ
authority4WYRP autoNJJNR automaticKLJRO +replyPNOQO autumnLLQRZ aware4XTUS awayZYRLO +untilRYOSR bRYXIQ babies20U1R
baby60W5P +foodXWVWQ backMRMWU +andKSPNU +by3WUSR +forZZVWR +inOKKLX +sinceOFHQW +theSPTZU +toLYSQS +todayYOPUR
+upLOQRU +withRLMRY background1XXUS backupZVTPO bad1UTRS badgeXXVQR badlyKSSUT bagMQRR0 +ofU1WZQ bakehouseKVWVR
bakeryWRPQX +inULKP0 balance2WUWQ ballMVUWQ bank4XXTV +detailsXZXRR +to1TTUR bankingPJLMX barrierWWWSQ batch8WUZQ
bathroomQYXZP batteriesUYXUP beSQQQR +aPSXQX +backRPONX +doneLSTOS +inYVVSR +openedY0UPR +possibleSYVSV +reached0SSLS
+rightR4YWO +seen1WSSR +theU0TPS becauseT0VUO +ofYWU3Q bedroomPYUXR bedsideZVTTR beenQQMVW +aNOQS1 +creditedPYWLR
+deliveredLSSVS +inYTTQS +informedKCCQR +orderingRZUXQ +patientYSTSR +soPKMK1 +threeS113R +toYTSVS +unreachableYTUXR
beforeT301N +theSXXYQ +thursday'sZ3WUR beganZVUVR behindW5Y2O +theZWTZQ belowVYWTQ bestNGEK9 betNJKK0 betterPSQZ0
+offer4ZXWR +thanSNOP3 betweenUTWRO bikeTSQXW billQ0U2Q +hasNWUYS billingYURRR blackX2WYP +friday0UU1R blankU0XUP
block5TTQQ +#XVVOR +itZTSNR +the1TUPS blocked1YWTP blog0USSR bloodWTWRQ +donationQLTRR +values4ZXPS bloodyOKKL0
+brilliantOKKL0 blueTVZWQ bluntQ1ZSO boardXTUZP +has30XSR bombMJIO1 bonusLZW8O bookJQVTP +theQLSPR bookedO11TO
+yetRKSQR bookingQXVVU +hxSZTUQ bookingsXVUSR booksMURSS bornZTSTS bossMWUYQ bothSTTLQ +ofLDNPV bottleOLKIW boughtPXVZO
+itLVTRQ boxT4Y0P boxesMPQKQ boyZUT3Q brakeZUVKQ brakes1WVVQ +ofYVTZR branchOXUPR brandNZY6M bravoMHHJ6 breachXVWSQ
breakfastOMTXX brigade2TS2V brilliantNFBM6 bringNOXVP brochureQG0OP brokeTTT2S brokenOKMQT +armYTUWR +onV1V0R
broughtSHHK3 browsersZXUNR buckleZUVYR +ofZUVYR bugOSNRZ +reportSORR0 bureauYVURR burningZUTVR +smellZUTVR burnt1US0R
bus +wasQ2Z8O butJ81KR +after0NNSY +iOYUMQ +i'dR10YP +i'mQQQS1 +itSYXOT +pleaseLTTHQ +theJ3VUT +tooS0SSR butterSNKS3
buttonXXVZL byXYWUP +#MZVWR +aMGOPO +changing1VTPS +fridayWYUYQ +handPXWNR +itselfPMPYR +luck1WT0R +mailLLXRU
+mistake4XUTQ +ourNQQMR +postRIQOV +remoteZSSQS +theSQQTP +thursdayW1UZR +tomorrowYYUUS +twoS1WRR +wednesday1VTUR
+your5ZWWU bytesZUUQR cNUUSO cabinXRRQR cableSNOPP cakePIJM8 calendarNUZSQ calibrationPISSS call0TPZQ +me5YXYP
calledJQSOS callingNXX5P callsTUT2Q +toYXUTS calmOOON0 cameLTQ1T +offXZVTR +onMIKO1 +outZSRTU camera10X3P canWWXQO
+be0XRMQ +closeKLJMT +iONVPQ +kill1UT1S +oneRNSXR +read2TTLR +see1XU7R +somebody1WTSR +thatV1SXS +theQITPR +theyR1TQR
+workMTTQR +youN1VKQ can'tZ410M +beTYWWP +doZVVYR +findUYTRQ +logKSTLR +workYVWZR cancel2ZY0Q +both1TTVR +my73YPP
+theSXV4Q cancellationZRRRX cancelledXXTUQ +inZUTUR candidatesXUTNS cannot02YPP +beTUUGS cant12V5P canteenPNLIT
carQZVXT cardXYVRO +company2XVXR +forQKNQO +fromZUTSR +inTIKU0 +payments0VXRR +used1UUYR +wasTZWNR cards24XRQ care
+homeYWVVR carriedOKNF0 +theOLMIX case +#PKJOT +numberYZX0R casesPJISS +pleaseQJIRR cash1UX0Q catLSRQS catalogueQHWMP
catchZVTVR caught3VWZQ ceiling4WVYQ cellarXVWUP centralZUTQR centreNMMST certificateVWYPP +change2UUNS +expiredXWTWR
+ofUMVNR +saysR4TRR chainZTUTR chairNZWUQ chairsMLMTO chanceSKUOR changeLZSQQ +itPZWSR +myO5V1Q changedRVUWR +myXPQUZ
+theUONVQ changingVXUPT +the1VUMS chapeauQIHO0 chargeRSR1R chargeback3VU0R chargedS0YQP +forQYXRP chargerZXWVT
chargesYWTWS charmingROLU2 chartNTVPQ chatU2YXR checkQ5YSP +in1WVUR +theSTT3R checkedQWUPQ checkoutTLONU cheersOHHL5
+forLKJM3 child3ZW4Q childrenXTRWV children'sYUVUR chlorineXTUOR city2TTRR claimXTOQR claims5WTWS classOQRQY
clauseWWW3S +#ZXW5S clean +upYSTLS cleanedNZX7P cleanerULNLQ cleaning +contractYWUQS clearedMIHQR +atMIHQR
clearingXTTQ4 clientZXTVT clients0UVMR clinicYRVWR closeVMHOS +my6XUYS +theOOMRS +thisPLKQW closedOLISO +forNSSQQ
+fromOIHPP +theT3YZR closingUKORR clothesLXT3R co1XUWM coachUXXTR coatQSR4Q codeY30ZP +#ZVWXR codes1VUMR coffeeLMRTM
coldRXUXR +chainZTUTR colleagueLOPLR colleaguesYTSLQ +have6ZTVR collectedOMORN colourLUXTP columnOYUPR comeUYVVQ
+aR5UUQ +atZTU0S comesMQVNR +byQMKPW +inPMUQS comingUZYUW +outZXXY0 comma +inPLLQY comment0WTWR commentsQZYQR
companyX3YXP +nameNYXQR +onV0TUR competitor3ZX2T complainLIGI3 +aboutNJKK0 complaintROMUR +ofPJLPU +withYXW0R
complaintsUMLN2 complete +theQJMPR completenessOIHQR complimentQJIQ0 complimentsNKKP3 +toNKJP4 compromised4ZV9S
computersZXWPO conductorNJIRV confirm3PKHP +andZYUOS +receiptUNNQS +thatQNKNP confirmationNNKHO +mailQZVQR +ofNJUPR
congratulationsNGKK6 +onNGKK6 connectedZXTUS connectionYUU0R consent4ZWNR console0XVWR consumer31Y1R +desk00XWR
+protectionYWVZR contactXPRUQ containerZUUXS content1Z0QO +with111RN contract3VTUO +#0XVOS +asPJKLU +forYVUPS +i0XVSR
+signedOLHRR controlZTVVR controlledZTTNS controllerYQRNW coolYTTMS copied2YVTS copiesKHQQR +ofNGORS copyYLQKP +isOMJSR
+ofULVKR copyrightZTUWR correctKZXNO +itPYWPR +thatNNUOR +theT4WUR correctedJ2XYQ correctionPGHNP costMXWUP costs1UUUU
+usZWW0P couldISTLU +bePPMOQ +iRKXQU +somebodyNXTSR +theQ5USW +weQLTNR +youMZXLS couldn'tLKKQ4 counsel41ZVR counter
+#OKLNZ countsXUUUS courierUQR0U courseLUURO +materialRYUXR court3UWVQ +order0WVQS cowsTVV3R crashLCKPX +sinceOIJQ1
createdTXVLQ +inR1YRQ creditY1YWQ creditedL2ZKR crewNFEN2 criedJIGM4 crimePTV5Q crisisMJIN0 criticalLNNRP crypto0UTWR
+exchange0UTWR customer52ZSP +#QYYOR +list0YWXR +number0UTSS customers64XYP cutUUTXU +inXVTZQ +offYZZTQ +ourMNLO3
damageRLPRR danceMKGPZ dangerLSOQS darkTXYSN data1RUSR +centreLHKSQ +lostLIKN5 +processingMJUQS +protectionZWWXQ
+sheetMDSOS +youXXTRR database1VTWR dateW71YO +andKUSRR daughter3TTZU dayNUURW +offJVVWR daysVUUYT +instead1TUPR
+withoutYQSSX dead0UTZS dearSNLPU deathXTTUR +certificateYUTWS debitT0WLQ debtYUUUR decemberOMMRQ +toOIGQS decidedZVQUO
decisionYVRUW declarationZVVZS degrees1WWYV delete2ZXRP deletedZZZKO +allZUUWR delightedPMQO9 deliveredQ0VYP
deliveriesQKPQR deliveryKTQOP +dayS0T0R +toQISQS +wasRJIKS departure1WVXR depends4UUVS +on4UUVS depositX3ZYQ +is0WTVS
deservesPJMN6 +aQMRPY deskVTTXS +of00XWR despiteZXW0S detailsW1UQR detector1WVSR deviceZUUTR dialysisYUUJR didTOOYZ
+notYSWWR +theMUTMR didn'tQY1ZO +make3UT0R differenceKUVOQ diggerQMKPW directS0VNR +debitS0VNR disappointedM4W7P
disappointingQXX6P disasterNJOQU discountNQVUP dishwasher3WT0R disks1TUPR dispatchZSSYW displayTYWLQ +on0TUUR
disputeXVUUU disregardOGGOS +theOGGOS district2YYRS dizzy1VU0R doQNUPQ +aboutW1U1R +anythingOKHNR +iPRUPQ +myRKUTR
+notWZPLS +with01V1R +youPEXRS doctor9YV1O +prescribedYTTQS +says2TSVR documentationSJQPX documents +iWTSMS doesRPXLP
+anybodyRZTYS +itQJSPU +not2WTNQ +nothingW0VSR +theQJWPP doesn'tQ1VNM +fitN0ULR +seeRZVTQ +start4VVRS dogJVZYS
doingKMIOX domainZYYUT don'tVROTT +know6XWUU +sendOLKUS +wantMJJQV donationSLRSO doneRLHSQ doorX1XTO +ofO0SRS +on3VVQS
doorbellNUT9S doorsXTTKN +of0WWOR doseYTSYS dosingYTULR doubleQWTSQ down5UVXU +forXSTXZ +onZUUXS +theXVU3R
downhill1TTOR drawerXUSWS dreamPRORY drillMFGPU dripsOYXOP drive1UV0W driverSPNOV +broughtUKLL0 +ofSNOUX +toN1XLQ
driversOSR1U droppedXYVTR +the0WUPS drove1ZXXO +offYXWWP drug0TTTS dueZ0YQP +dateYUTNS duplicateN1TPR duringY0WVQ
+theUXUVR dutyYUX5Q eZ0YTR +bikeTYVQV +mail1WTUR eachRZXQP +timeMQQYU earlyKXSKV easierNPOH1 easterMRSWQ effectZ20TR
+fromYYYRS eightQPSNY eitherVZYVQ elderlyZTUWR electronicZUTRR elevator2WWQR elevenOQUXS else's2WVRR elsewhere30R1Q
emailXUTXS emailsR1YWQ emergencyWPRTQ +buttonYVUXS employee0VUPR emptied0UT4R emptyWQRTV encloseZWUKS encrypted30YWQ
end82WTP +my4WVPU +ofYSNNT +the100VO ends3YXPR +withZXV2R energy0TUZR engineXTTWV engineer3WULR englishNYUOR
enoughTXZTP entityOITPS +namePHSRS episodeQYRPV +#Q2XQR eraseXWVOR erasureZUTNS error +forYTTLR errorsNLJPR
escalate0UTSS escalationSLQQR eur0UURR euroYUTXS eurosSWSWT evacuationNIMRR evenLOLQ7 +inOLNQ3 +myQHFO5 eventOVUIR
everQMPS4 +hadRQRR0 every02XYT +customerYUTXR +dayKPOJX +wordVTTN0 everybodyQPSRY everyoneWTP4U +inZYW3Q
everythingTMGR2 +elseKMNMP +older1TUPR +you'veZWUPR everywhereWVU0N ex0VV1R exam2SUZR excelV1VRR excellentNHGN8
exchangePXUOQ exchangedRYWXR existsJVUYQ expectO0YZO +aSXWZQ expectedLFFQ1 +betterRXV2P +theOIII2 expectingPKKXS
experienceQKNQS expired0ZWVQ +at0WTOR explainRXVYQ explainedJGFPX +myKPQTW explanationHLLSR exportMWYLQ extraRWUZR
extract1ZYRR eyesOMSUQ face4WTSQ failedULNOY failuresZWU9S fairNTQRV familiesWXXTR familyVSWWQ family'sXTTQR fanURUT6
fantasticRPQR0 fastMKKO4 fatherXUQQV father'sYVUMR faultNMLT4 +inLIIM7 featurePNVUQ feeS2X1P +backP1TUR feedbackNHIPR
feel +dizzy0TTWS fell31YWP fewNVWRU fewerS1YRR fileVRRRP +aZXVZR filesYWU4Q +areQXVWR filled1YXJQ +in5VVSS filmNNU0P
filterOLXNR final3XV1Q finallyOLLM2 financialYXVZR find +attachedVKJQR fineQ40QS finishedSLKQQ fireYMPWU +brigade2TS2V
firefoxKZWPR firmYQQOP firstQXUTT fitsNFCO4 fiveNVRWT +starsNKKP2 +weeksO1VPQ fixQXS0U fixedTPPYY flat +#HQQMQ
floodQJMPR flooded3VTYR floor2WSRT +#3WWOS floorsXOPOY flyRPLQ2 folksSLKYZ fontRQURY food1VV0R forORTQR +#VSYXQ +aLRUVQ
+allYUXSP +anTVR0X +bothXWURS +completenessOIHQR +everyone4VT1R +firePKTQS +informationNKHNQ +itOYXPQ +meUMKMW +myKLUNY
+nextQOWM3 +nineteenV0WWO +nothing3862N +nowHYVHR +orderQKMOS +ourLNZKS +shipmentPGKQS +taxSLTRS +thatPY02P +theNQROQ
+thisQ0Y2Q +threeXSTTU +yearsMTTOW +yourOKEQN forgetQGGMW +myRIIRO forgotOSVO3 +aQLQQ3 formSZ0SP formal +complaintYXXYR
formerW6WPR forwardedRCCLQ foundVJFI0 +a53XRQ +itPONPP +myLDEK6 +thatUZTSR +theLFHL1 four0216Q +minutesZSSQS +ofLSSSS
fourteenYXWPQ +daysYXWPQ fourthUUR1U +floorNJKPY +timeRYV5R fraudZTTWQ freeze2UTOS +the0TSPS fridayTYSUS +weMLMRR
fridgeYTSXQ friendlyQFEJ4 fromTWRSQ +#KVQUO +aPNQUX +allNOMQK +anUQPVX +insideT1TQR +itZYSWS +meXRMNV +mondayRMNQR
+nextOLSOR +ourUOMMS +youYNRQW +your82ZVR frontYUS2S +deskQKMQR fullYVSXR +of2XW0Q +refund0UTTR fumes4YWQR funnyOWYUP
furtherSPNQN fuse1WUYR fwdYOOVR fyiOKKRP gardenKQUTY gasZTPVR +in0WT2S gateXYWWR gates2VURQ gateway0YXKP gaveQZYTQ
generatorKHHOQ +offOMMQQ gentlemanUMNQY getX52YP +#P1TTS +aVQW2S +itLZTTR +mails3TTPR +messages3TTYR getsZYWSS
gettingXXYXP ghostLWU3Q gift +cards0SSVS giveZSUZT +herRHKPW +it0VUWR +notice43ZRS +you3WV6R given2QRQU +theRLMRR
givesV2YYQ gladUJPSU glassWWVWQ +inXWVWQ glassesR0UTQ goWXZRQ +backS1U9P +through0VVMR +toXTTXP goes +backPNJNR
+toWQWXR goingZWT0U +onT0W5P goneZSPZU +afterXVUTS +toQLKSP goodPJJL4 +afternoon2UTPR +day2YXMM +workRJKLX goodsVNOUQ
gorgeousSOUR7 got0YUUQ +#R4WWQ +aWVXYP +him2VVWP +hisZTTWQ +inQLLRR +itTJNKW +noOZVOR grandfatherYVRTV grantR1USR
gratefulKFGM4 greatLHMS9 greenIRVPO greetingsNTPMP grumpyOLQMZ guestsQIPQV gymNQOTQ hacked2UV1R hadPTPUY +#P2UNR
+aRNPL0 +already1WWYR +itYWUYR +paintQMKPW +toV1XZO halfQ2XYR +an2UTXR +ofVVWZQ hall2USOP haltedZUTTR handWWVPR
+overQMMOS handed +inMNKOZ handwrittenPGGQ1 +cardPGGQ1 handyQLMQR happensNSVOQ happyHDDT3 +toOLINR +withPILO1 hard
+toP0TUQ harvestPPOOZ has0WRUP +#KXWOR +aU0UTS +arrivedQMPQK +asked5YVTR +beenQMKSS +comeY3VTR +decidedYVTVS +itMVULR
+myRVV6R +noZWWWR +notV0XUP +turnedRNNRR hasn'tLTVOT hateMSNVZ haveUSRRQ +aOUXSR +allXVSYW +alreadyQNLGR +anQMONX
+goneUMLTQ +itNQTVO +neverYSRSU +noYVTRO +notWWXMR +nowMWUXR +paintedQMKPW +stoppedYWU2S +switched0USWR +taken1WWQR
+theR1ZZR +toWXVWQ +until1YUWR haven't +bookedRKSQR heZXS3T +hasXVVQQ +isZUUYR +saidWVT1R he'sYRSSP head0ZX1Q
health80ZYP +office80Y1P hearWZU0V +from2ZYXQ +theYWVPR hearingUZWTQ +aidQZVRQ heartOIKRZ heatQRQLZ heatingX2YUR
+inLVUUR +outYUU5S heavyQMMRW hedgehogLGFK3 held +atYUUTR +myKKMLX hello0YUTQ her +aRHKPW +thePJLP0 hereXWUZT
here'sJFDLT hereby4ZWUQ +terminateYXWYS +withdrawYWTPP heroOLKO1 hiURVLP hiddenYQOVZ highMPOPX highest0XV3R
+priority0XV3R hikingMIGVQ himTKMQY his0TSOV hisses2WVRR hit +aZVU0S holdV0ZZQ +aboutZXTRR holidayRKMMQ holidaysMQRTN
home1XYWR +todayLHHPR honestQGIO4 hospital3WYTN host10Y5Q hosting0WVRR hotYTTTR hotelX0XUQ hotlineZRR0S hour +agoZPPPR
+andZVV0R hoursYZYZQ +inLRUQP houseTTVVX howQOTRU +can0WS1S +doPZUQQ +longRMUQR +manyRGTQR +quicklyKHHI8 +youT0XWO
hrOWULR hundred3MQQU hundreds1VTVR husbandVRNUY iRVVVS +askedQXV3Q +bookRKSNR +bookedRYTPR +callQMSTV +can00XSQ
+can'tYXV0O +cannot4STZS +changedNQPFZ +clickedWXVPP +comeQRKM3 +confirmOGFSR +demandPMKUZ +didQGKPX +didn'tRNT0R
+doV0VSR +don'tYQSTV +expectK302O +expectedOOMTW +feelP0WZP +getN4YXQ +give0PTYQ +goT1V7P +gotVW0RS +hadUUSTV
+have21Y2P +haven'tXNVRR +herebyZTSPQ +leftJPONY +liveZTVXR +lose3VTXR +lostQ3SSS +loveYTWX0 +mayPKUOR +meantNLKPQ
+needOTZPQ +neverZVWYT +noticed0UUOR +onlyOHNOQ +orderedOVUNQ +paidR0XSQ +payMVX0N +press2UTRR +rarelyOMKP0
+receivedQKSQS +registeredMYVQR +reportedQIIN9 +revoke1TTRS +sawY0VPU +see0ZTRR +sendSYTRR +sentSWTQQ +setRISRS
+stillMPUSR +takeNMUWR +thoughtRLJLZ +tookWWU1R +triedQMPSS +typedOXXUQ +understoodSMMRZ +useMSTOR +waitedLWWXQ
+wantT2X6Q +wasSPMU0 +will6YVYR +wouldNRSLP +writeXXUZR +wroteMOPVR i'dSYZZP +likeP523M i'll8YUWU +beQLLN1
+disputeXXUZR i'mXWU2R +#YTWNU +a0WUVR +afraidXVTZR +done0YWVS +goingPNLOY +happyOPMQ0 +moving1WVVR +notU116P
+switching2UUVR +travellingRMQRR i've3YW4R +askedYXWXR +beenXZZ1Q +changedMIINQ +hadVXU2Q +justYORQR +lostS7XSR
+no3UUUS +pulledYWUVR +rarelyOLML1 +signedYWUZR +spokenZ0YWQ +theWWU0R +usedNIKN2 idRYVMR ideaTGXRW ideasOKLQR
identityU2VSQ idleYTTTR ifXOZTP +iVPVYQ +itNOTIR +theTMZSO +you0ZXUV ignorePEBRQ +myRLMSP +theOJJPS ill +beforeRLSQS
immediately1VW8P importMZUOR +ofLWVOR impressedOEHN7 inTUTSR +#1XTZQ +aWURUT +anOMNST +anotherYSUUQ +autumnNQONX
+caseOFPOP +chargeKEGNR +firefoxQZWQR +hospital1WVWO +itTUR6S +january01X4R +juneSXXVQ +marchXSTTR +my1ROYS
+norwayRNPPQ +novemberMRTUQ +oneONQUY +our201UP +roomLLVXW +rowNYVNS +safariOZWRR +stockRMTQQ +tenSGHNY +that2SOSR
+theRZWTP +thisXOMRX +toXVTWQ +totalYVUSR +twoSJMOU +urgentPJIQR +whichURTLR +yourTQUSO inactiveHUTRS incidentQMMQP
incidentsPILQQ inesRLNP3 infoMGKKQ informYXULS informationSLKLQ informedWKIUQ +the7ZXWQ infusion2VU2R insertS3USR
insideXYSTT inspectorate0VWVS installed +inYSQVU installerV101P insteadQ4WQR +ofR3YUP insulin9VW2P insuranceRRZSP
+forPNSQS integration +teamJPNOS interestOLYSR +forSLSRS intern0QTRR internetXQRUR intoUYYUM invoiceJTPPN +#JGEMR
+bySHSSS +forQ3YRR +paidQIJQR invoicesRMSNS +goQJPSR iphoneQ3YQR isSUTSR +aOQNXW +allTPPKW +anMHEMU +at5WTTQ +backLJJLX
+blackWVTXQ +blockedWTTOR +closedPLLRP +comingXVUOQ +down4RYTQ +emptyXXY0N +fineM3WLQ +finishedQJMPR +fireSKIPY
+goneWNLRX +in3ZUTP +itQLWOQ +looseRXWXQ +missingS2XRO +noV0YZQ +notWUUTT +offP2XUQ +okPYWPS +on4ZU0O +overPIHRS
+perfectPMMR2 +refusedMXYRR +rightMTQOM +still3YX3Q +thatMPWSQ +theLISOT +theft0UTWS +thereJLXMS +thisRJUOR isn'tV0V5N
+oursZUTTS issueTWWNR issued0VWWQ issuerZUV1R itPWVUQ +againR1VUQ +and2XWVP +arrivedSLJP1 +backQ2VVS +beOVXTU
+beforeSWUTR +byPXUWR +costPMTPR +doesn'tPIHJN +down1XUQQ +forJRTLS +hasJZWUP +hisses2WU0S +inJYTKR +isWYTQU
+looksOJWUO +offXVV1S +onOPPNQ +outXZW3R +overOIISN +possiblePMSRR +safe4ZTZR +saysKQUQP +thereR1PRS +thisSYUZQ
+trueOFSMS +upOJOOY +worksGONHS +wouldQMWRR it'dNHQOU it'sO0VWO +#UVV4R +aVSU2Q +anLLLKY +beenP0Z3R +goneOKMQ2 itsVYVXO
jacketU1UWQ januaryVONYP jarXWVWQ jobOKIPW jokeOSRT0 jokesQNPP0 jonasOYXLR journalist0YWWQ joyOKNN5 judge0POSX
julyORQQQ junePQQQP +atOLLRR justONMVP +sent2VUPR +soOJJPP +wantedRRQRY keepRLKRR +itONLKY +thePMIMR keepsOWU1S
keysIIINR kidsSQN4W killWOYXP killedOKKLZ killerPJHM3 +supportQONP0 kilometresOLJQX kilosMHGF2 kindOWS0V kindly0Q0OS
+confirmZYURS +remove2XVNQ +sendMJVRS kitchenRZTTT kmXUSUX +away0SS1S knewZUURR knowXNQVP +howO3XSP +ifMJTQS +thatNEFWQ
+whatXYTSW +who20XWP +whomYYWXR knowsVHLQZ kudosOLKP0 +toOLKP0 labXRNNP +portal4ZXPS labelPTYRP +ofTKYVR lacksP1V1Q
ladyWWUUW +atOXUXU lagQSQZZ lakeMRROV lampNYVKM landJZUNS landingRLJN6 languageJYUNR laptopMWTQV largeMQTSQ largerRKZP0
lastWXUTS +mailTLKUO +monthNNQVZ +night31Z0P +night'sXTUTS +strawZ0XUQ +threeQJMPX +time0WVVQ +twoTZVYP +year'sT1VOR
lastsW0UZQ +untilXZU1S late +father'sYUTWS laterJZSSS laughingKMJOY law3WWUO lawnNXYYP lawyer9643M +will9996M
leadsLVUQR leakYVRUQ learnNMLP0 lease +ofXVTPR leastOWUYR leavePRNSW +theWYUYR leavesPWVTP +outLXTOR leaving0VV0Q leeds
+and0WV0Q leftJRNQU +aRMSNU +myNVRMT +ourQJJSR +theTWUZR legal2RXUR +entityPHSRS lessTXXXQ let +youNHHLP letter
+ofLHESS lettersYVVRS lettingOJJQX libraryMNNN1 +cardQ3TPR licence3XYUP lies2UTZR lift0VSNT +between0UUPS lightU2XWO
likeJRY0R +aMQT1T +cowsUVT4R +mySXVVR +newRNIQ4 +partRZUZR +thatMOKSX +toST2JO line1ZVZS linesZVUQR link +toQZWTR
linksN3TUS listUUZOO +attached0WUWS listenedMDIH4 +toNHQI0 live5YWYP +isR2USR lives2XW2P +by1TT2R loadNMIKR lockYUWTQ
lodged0XVUS logged +in1TTVR loginVYWPO +forLRWRR +from6WVYQ logoPNQWQ longUPX0P longerPZWQQ lookL5U2P +atO1V6Q looked
+forNJKK0 lookingOLVUO +forMJVSR looksVHNQT +likeVLOSV looseO4VVQ lose3XV3Q +hundreds1VTVR lostNPLQ1 +#QLJO0 +myU8VSR
+theY4WVS lotRRMN1 loveXPZT3 +itSNUR4 +theSOSR3 lovelyOJLQ8 luck3XUYQ lukewarmLVUYQ lundPFIOQ madeNLHN2 +byNKLNR
+meV0WRV mailRQOKO +addressUZWRR +andXWWTW +forQY0NU +fromMMRQP +iPMMPR +meRMSQS +wasPJKPR mailboxJKHIR mailedW0YWQ
mailsWXUYO +areRLLRR mainWUVQR +due0TTRS mainsOMMQQ +isOMMQQ maintenanceXSOPQ +mode1TTNS +windowOLISS makeYYZ3S +a3ZW0P
+meLSSKS +usRJURR makesPYS0R man0ROW0 +inYUUUQ managePYUOR manualRNTPR manySHRRP mapT2XWP marchXPTUO marksKVUNS
+inKVUNS marriageLSTJR marvellousNIFO3 matchS6XQR matchingQNVO9 matter +toZTURR mayPMQNR +seePLMOR meWWV0S +and1XV1Q
+forNRQPW +howYVUUR +inMSSLS +nowYVWUR +offGSSXS +outHXWYO +theUMYVO +three1TTXS +toUTUYS +yourPLTMR means30YTQ
+that1ZXNR meantQFLMQ +forRKJPS meantimePKHRS meanwhileJSRNQ measured0UUYQ measuresMECMQ medicalYXVYS meetingKOMNQ
meltedYTTVR +andYTTVR membershipYWUQR mentionedKVUPS menuQV0QQ merchantZUV4S merelyNLMQS mergeRYURR messageMIINN
messagesYVUWQ +from2SSVR metPNNP0 meterOXTWQ +#LHGPR +inZUUZS +readingPMNTQ mg3WUTR middleRXXWP +ofSWW0Q midnight5YVOQ
mightPKVUW migration0USTV millLQSSQ minXVUSS mindONOOO mineXYVOT +areZVTQR minuteX0XTP minutesTRRYV +ago1SR1P
+eachZSSQS +ofLIMWQ mismatchR4WSR missPBBU0 missingP4WXN mistakeVWSPS mixed30WTR mobileYZWPR modeWSTMS modelQTZOQ
mondayTSQVP +andP01ZP moneyV1Y2P +backT1YVP +missing3TTUR monitor3RTXR monitoredPKLRS monitoringSMNLR +mayOLMOS
monthTXURS +andTRTS2 monthsVTVSQ moreTNOX1 +dayXZTWR +ofYOOS3 +sinceVEIXR morningUQPRV +andXWWXP +becauseZVWNR
+before1WUVR motherOPQVX +wasPJKQ0 mother's0WS1U motorway0WVZR mouldXSTYP mounted0UURQ mouseXUUWR moveQ1XQQ +myV2XYQ
+ourSZTUS +theNZTMS movedNXSPT +toU0TIT moving70YTQ +my1WVVR mowedPZY0P mrKCDJ1 msJMKPV muchNSOTU murderNIIN0
+trialPLLQY musicQSW3R must0VYYS +beVZWYR myWZVYT +account52YUP +addressUJMVS +attorney0XWXR +backMCHD3 +bank2UVYQ
+bedroomLVTXR +bossJUTUR +cardZ0XTQ +catNURTT +certificateLMTQR +childrenYVVXR +classSSTRZ +colleagueOJJNQ
+complaintPJKPO +copyQZTMR +data4WUKS +daughter3TTZU +dayRMLQ6 +deliveryS0T0R +doctorZTTQS +doorYUU2Q +exXTUXR
+eyesPNQTQ +fatherXUQPV +heartPLNMX +husbandUNLUY +keyLSSKS +kidsSMPT0 +lateYUTWS +lawyer9964N +mailPMMPQ
+membershipXVTNR +messageRFIRQ +moneyUZX4Q +motherROPVY +mother'sWVS0U +name01Z0P +neighbourSRRIT +numberKSSTS
+optionsR1TTR +orderKYV1Q +phoneGSSOT +photos0RUQR +portalVTT3S +profile0UTUS +questionNMOXM +rentYSTWS +solicitor2WUVS
+sonZTWZP +son's2VVZR +staffZUU2R +subscription9ZYTP +thesisLKNOW +ticket0YX0Q +wheelchairPJJO1 myselfLIDNQ +inLGDNR
nameU20RP +and1XXXQ namedOZWXP namesW1VTR +andZXTSR nearbyYWTTR needRSXPN +aOH1SP +anY2UZR +fromZ2SNS +itOTTMR
+theU3TYQ +toMOMOP +your30XUR neededKLGFV needsLYVMQ networkZYVWR neverPKJS2 +aKMKO3 +beenTLLS2 +mindPNOOG +tookZUUKR
newDUNPW +dateNUTYR +device0TUUR +logoPKJ0P +numberPHFRR +oneN5WNP +phoneOTQJR +priceOGERR +systemQLLQY newsletter
+toolZTSSS newspaperT12RP nextMUVNS +date6ZTRQ +monthOZURQ +oneZQRPR +weekNWRSQ +yearOIQM2 nice0XTVY nicely3VUVR
nightUPPYV +shiftOIJQ3 +teamLLNO0 +trainMKKQT night's3UVTS nineSXU1Q +yearsZUUUS nineteenV0WWO +yearsV0WWO noTUPTS
+actionMGHQV +answerNVT1P +claimOEIOQ +complaintsVQOP2 +confirmationQZVQR +furtherOMLPM +insulin0UVXP +longerPYYUR
+needQBBPQ +oneZ3W0L +openQIGS1 +order2UUXR +orders1TTNR +power2WU3S +rushYXWQQ +signalPLLOW +waterZVVYR nobodyZ0Z4O
+answers0UU0Q +at1VUUQ +can20Y1Q +mentionedKVUSS noiseLXQYR nonVZVRR none1WUQS +of6XWYR noon4WT1V normalIIIQY
norwayQNQPQ +andRNNOR notY3YVQ +aKLHO0 +arrivedYUVPR +badNMMLX +beXPMUP +comeSXVIQ +creditedMUUNS +forwardedPKKQR
+go3TTUR +makeZTSWS +oneWJKW1 +orderLSSVS +paying2UUTR +theNXVVQ +to0YYQS +whatLUS1S noteOQPMS +forPHHQR +onUUU2R
notedQHHNN notesTNQOS nothingRXUXS +elseQKMO5 +inR0VUR +isMLUKR +openPKHRR +saved1UURR +toLIHOS notice2XURO +that0WVWR
noticed8XUJT +just5WV1Q notificationsI1YSQ novelMMJT1 novemberNRRSQ nowW3ZYQ +andMNPNU +it'sNQPO0 numberRZYON +#T2YSR
+ofNVUMS numbersXZVPS nurseZXVPR +noticedZUUTR nurseryYWUVR nursesUMKKZ nuts1XXRS oakPTVZP +floorP0X1P octoberQ1UZP
ofVVUTQ +#XXXTO +aXYVTS +all3WXQR +anotherXYVWR +arrivalPMNRO +attendanceRZTRR +contactsNYVPR +flatIPOQR +gas0XVUR
+glassXWVWQ +interestSMTRS +itV1ZYQ +marchQKPRS +mondayRJJPQ +mySVUUQ +nothingNQRSY +officeMJKNQ +orderLSQZR +our14WWP
+peopleYUTTR +screwsQ1UXR +thatPMMQY +theWXUTO +themSLLJU +theseWWVWY +usUJLQU +viewPLLQP +wardZUTRS +whatXUUOS
+your2WTUO off03XXO +afterQ0UUS +forKTTWR +isZWVIR +sinceYUUXR +to1YXWO offerUKTVN +beforeWYWXR +forOFUPS officeTNLPQ
+hasZVVXQ +isQMKRR +untilPMLQR officerZVTUS offlineYPPYX oftenMMSJX okMUXRM okayPZVNS oldNUTQV +companyNYXQR +lady1QQTV
+numberRNMRR +oneMQSSO olderZ1UQR +than1TUPR ombudsman6111Q +todayZ01XQ onQUTRR +#VRORO +aQNPQW +all91ZXQ +atXYVUP
+blackVZUXR +bothOYTVQ +busXXVRQ +call1XVPR +floor3VVQS +itYSYSP +meSUJW0 +myTXWVQ +ourOJKQQ +pageJXVUR +parentalPNOPP
+sundayQLNQQ +that4WVTS +theO0WPS +thisWWV4Q +thursdayYLIRP +timeOJHM1 +whitRMUTR +your1UTZQ onboardingQPNR1 onceRVUVS
+aRJSOR +moreQ0TWQ onePZZOQ +andW0TVR +canMKOMR +dayPKUUR +hasRITSS +inWYWNR +isYTOSM +minute0UTYR +monthZXWWR
+moreZYVUQ +ofQYYNQ +questionSQSS3 +wrongPLLQY one'sLPOLV onesOXV1P onlineTOMPT onlyKPQQP +wantPMKNQ openTPTMR +itPLSTR
+onQIWSQ opened8VUWO +by1UTVS +the1WVXR openingXSYHQ +hoursONUMR opensV1YQQ orSV0UO +doPESQS +elseZVTVS +i3WVWQ
orderTXYVP +#MWUTQ +aMXTRR +forPQVOZ +has1UUWR +sinceZWUVR orderedQ3X1R orderingRZUXQ ordersZTUXR ordinary0TTRS
oslo2VVVR otherU0XQQ +customersYTTUS +firm1UTUR othersPWXHP +areJXVJR ourXSTUQ +#4XW9R +annualQJVSS +business0WVZR
+checkoutVLKR5 +clientZ0WYS +customersYWVLQ +dataRNMUQ +deposit1WW4S +domainYUVVR +flatZWTXQ +group5XTSR +harvestLLMO1
+hotel4UTPS +intern1USRS +labNHGNR +legalYQUUS +live0TSRS +livingYVTYQ +logoLPVPS +meetingMNLQR +officeUOJNR +oldQYURS
+ownMLJSQ +productionXVUTS +seatsQ2TSR +sideNLKTQ +sitesZWYTQ +streetZRURS +supplierRLVUS +tableO3TRR +websiteYUTYS
+wholeWXXSO ours3ZVVR outXYWYS +atTHPRV +ofRPNWT +on1VVZZ +since1YXLP +theZVYTP outagesYRTYR +in1YW1R outside6XVTQ
outstandingNIGO2 overUNJRS +thePVQLX +toYWTUR overchargedVXV5R overtimeKSSRS +ofKSSRS ownKONZQ +aRZTXR +mistakeSJJMX
oxygen2UVWR pPMUOS pageQ00RP +saysONTSR +staysXUTNS pages +#O0VYQ paidRLO1O +forKYV6R +theQILTQ +thisOKLPQ +todayOLMOR
painPGJN1 paint +leftQMKPW paintedQMKPW palletsSJLQ0 panelRKPWR panic +buttonRJSPR paperORYWO parcelLNSQT parcels3SRQQ
parentalPNOPP +leavePNOPP parkingNSTRQ +fineOVT3R partOTUXQ +ofQYVZP +twoSKWQX passQOPTX +onOHJQ2 passedVMKVQ
passengerZUUSQ passwordUTUOM +rulesQLUQS +twice0TUUR passwordsWQWRR past1RUNQ patient7XVUR patientlySMMRZ patientsZUSWR
+areYWWUR payYZ06P +backYUU0R +forLZX3S paymentYUTSP +reminderRYVRS +sentOKMPR payments0VZSQ +ofZUV1R payrollYYWYQ
payslipsTUT3S +ofZVTZS pdfOYXVR pedalZWURR +ofZWURR pendant1TT2R penetrationNJNPS +testNJNPS pensionersZYWWP
peopleYZY0P +are6YX9O +inMLVTQ +onYTUQR +useLYULS perUJUNQ +#YWTQS percentO1XQQ perfectOHKO7 perhapsTZU1Q
permissionV1VPQ personPNOXW personal31VNR +dataYYUQR personnelTKUSR pharmacyTWT1Q phishingZUSMS phoneOUPXW +#1STVS
+atZVVWQ +numberQZUUR +withRLMSZ phonesWWUYU photoZZWYP photographs6YYXN photosWTVZR +ofXRURQ picks0WVYR +up0WVYR
pictureOQSSW picturesZWVPR pieceVONUT +ofYWTWQ pillarKZVXR pillsYVVXQ pinMXVKQ placeMTUNQ placesMXVTQ planILQIV
+isSMJR6 plannedMCHNS planningQNUPR plantWRUMR plasticXXTYR playLSUUS pleasePYXRP +addQ1XRQ +callWTTQR +cancelX3YRP
+changeFWWNR +checkO0VSR +closeTBDMX +come3VVWS +confirm5YWJS +correctJ0YMR +deleteXVUOR +disregardOGGOS +doQIIRQ
+don'tJMKOR +end4WWNU +escalate0UTSS +findUKJTR +fixPUV2Q +forgetWMNOP +freeze2UTLS +haveL0W0Q +ignoreOEERQ +leaveQQPS0
+openMTTFS +passOHJQ2 +putQZYZP +recall2UUTR +removeUZWQQ +sendNLZMQ +setQZZRR +sortLTTUS +stop6YWUR +takeZYVPR
+tellUJJP2 +treatRJKOR pleasureRLOQ4 plsP20TR plugYWSTN pluginQSLP3 pmHPWPR pointRKLYT pointsKQSUT +fromSXTVZ +notMUUNS
police1WVVP +reportNKLQR pondJVVQR poolYVTST poorNWX2U portalWVUWQ +i2WUVS +shows1XYTR possibleRWVLS +toSLURW postONRQT
+boxS0SPS postcodeN1WOQ poundsVZT3R powerVRSRQ +out3XVSS praiseLDEL8 +forOKKNZ preferW00SQ prescribedYTTQS +#YTTQS
prescriptionYVT2R +says1TT1S presentOLQPP +andSJSRS press4YVZQ priceMOQ3U +backR0UXR +forRNVNQ +listPJGRQ pricingPJTPR
printerKVSOV printsL0WVO priority2YXYQ problemJSPNY problemsPMNQ0 procedureTKUNR processing +agreementMJUQS +ofZYWOR
production3YWSQ +databaseXVUTS programmesS3USR prolong0YYQS +the0YYQS promisedLYUZT +aQYVYQ promisesUXW1R proofW1WOQ
protection5YY2P +lawZTTWS proud +toPLLQY providerZ0XSP public20VPR pullZTSUS pulled +it0TTYS pumpXSSXQ purged1TUPR
putX2WUR +itSWUYT +myXYUYR +onXPVKR +thePLJJ0 qualityPJBR9 quarrel7WVOR quay0VTQS questionKFTST +aboutMPRSP
questionsPHIQS queueRZZ2N +toSYV2S quickOKLM7 +helpSRQS0 quicklyPJJS6 quietNPKTW quiteLUX2Q quoteQKSRO rXVTUR rackQOPQ2
rainPZY5O raisePKHO1 ransom1VWZQ rarelyMGGK8 +metPNNP0 +writeOMKP0 reLGFOS reachXQNTQ +ourPMORR +theZPPMS readMMKRO
+accessP0VQS +noNHJPR +theTYQXR +yourJLHRR readerMVUOR readingsWZVQR +ofYXUQR readsRYWMQ readyZUUZS reallyKSS13
reasonURMZY recall4XWTR receiptMQNOM +ofKFFOR receiveU20MQ receivedQJGPK +aSRTJS +andPLLQR +theXVUPS receivingYVVHS
recipeNJOMV recipientZRRRS recordSJKVP records3WSXP +by0YWQR refVYWMR referenceKRRTO refund +policyQMTPU refundsMOVPR
refusedWZZXT +with0UUIR refuses3XXSQ registerKDJMS registeredMYVQR reinstalled +itNKJUO rejectsTXWQR release9ZYQQ
+of0WWKS reliefNFDI5 relievedQMMJ0 reminderNURTO +forRYVRS remindersXXXYS remote51YJQ +accessYUTKR remove02XTO +meZXWPO
renewYYWTR +theXYVQS renewalZYVIS renewedLOKSQ rent4VX0P rentalVZXTP +carU0UTR repairM0VSR repairedNONOU replaceMXLQS
replyPLLSS +toQPPR0 reportMSQPS +toXWTMS reportedRROT2 request60VKP +underYWUNS requiredKLLLP rescueRNOQZ resetR1VOP
resolvedZRQRS +onNOPRQ responsibleYVUUR restMSOOT restore91ZSQ +testZWWUR resultsQMM3P retentionYQUOR retiresOGHN5
return +labelRUT0R returnedP00QP returns +anYTTLR reviewOQMVT revoke4VVRR rightN0VRO +away3VVPS +now2UV2M +oneP1UXQ
rightsX0WTQ riverKTSMX roadZRRPQ roadmapRMTOO robotRXXVP roleQ3SRR roofSKORQ roomQUZ1R +forNISOS roomsXQUPU roundQYURR
routerKKLO0 rowNYUWQ +#MXWTR rowingKMNFV rudeM2Z3N ruinedZ310O rulesNKQQQ runningUMKTO rushYXWQQ sadPKJ0P safariMZWQR
+#OZWRR safe +to4ZTZR safetySLQSQ saidQ0U7P +he2VUWR +onQMLQR +thatMLMHR saladZWWUO salariesWWVTQ sameNYYVR
+seriesYUUPR sampleOQPOR samplesKFENU sandboxRYVSR satYXS6Q satisfiedNJHN9 saturday +andP3YPP +nightQLLPS saunaQZXZQ
+wasQZXZQ savedPIHK5 +ourHIGL6 savings +accountRMSSS saw0XWST +theV1VUV sayVSU0V saysP22UN +#10V1R +theOWURR scamYVVUR
scandalOGMNV scannerMTTLS schoolPNUVS scooterZTURS screenMZXRQ screenshots1YU1S screwsP4W4Q scriptJIJOR seamsN0Y3M
searchPZVWP seatNYXSQ seatsRZWUP secondOSWQT +timeR0USQ secondsMXUOQ secretS5VSR securityVMRTQ seeXXTVO +theUTWZQ
+youTMHRS seedsRPVR1 seems +toRJLOX seen4WPRR +itZTHWR sees3XWWR sendTU0VN +aXVVVP +anyoneTNKRS +itN3URR +meOHVSQ
+theTOXYO +usPJWNR sendingRUPVW sendsUVVYP sensorYTTRQ +in30UQR sent +allZXTLR +fromLPRWR +itNMLSY +theSWUUR series
+areYUUPR seriouslyO0Y7R serverYUQSV +roomYWUXQ serviceUSNPV +hasOKKVR setV50KP +upQ6YRR settleZZWVR settledNGFOQ
setupOQPY5 sevenYURVQ shadePYTPQ shallWUSTO sharpenedQ1ZSO she1SRSY +haveQLTPS +isXVVOQ +isn't0UUVR she's0TS0S
shedMUVUR sheetKRRMR +ofNMTXS shiftPLMK1 shipYQSUR shipmentUIMUR +#PGKQS shock4ZWUO shoes +inPIJUR shopZWVYT +andNLPM0
+is21Z0Q +saysIUUVR shop's2VTYR shopsZUSTW shortOSPPT +byRZXWR shortcutSNUR0 shouldNTTIT +the1VVOR showM0ZYS
showingMNONR shownMQOVR showsY91ON +#TWWIR +a1VVRQ +me0TSUS +thePTSSQ shruggedMXT4R shut1ZYWQ +downVVT1R sideLQLKQ
signatureR0WTR +mismatchR4WSR signedRLGSP +andMGBMR +contractPLLSR +copyPLGSR +in0VWTR +withYWUZR simplePLLQ2
simplyOJGW2 since34XWS +#7VTTV +iMWSUS +noon2WU1R +openingZUTTR +tenXUTVP +theS0ZQO +yesterday1XVTP +yourTUS4W
singleRIJP3 sitUYUVT +togetherRYTRR siteXZZVP sites2ZYZO sitting0XU0R +in0VTXR sixU3X4Q +daysOXT1R sizeRSVYQ sleepQKLN1
slipQ2TNR slipsSXV1Q slotU2VPR slowL0XOR smallUTZWO +claims4UTWS +thingRMTKR smartRXVOQ smell3XWWU smelledS0W3Q
+ofT0W3Q smells1ZVXR +of01VXR smoke73Y3O +comingZXVUR smoothMFDN8 smsYTUOR snapped1WUWS snapshot0WUPS soJKKM5
+goodPLNP0 +happyOJOL0 +kindQZWTS +muchOPJUZ +patientlySMMRZ +peopleIVTNR +pleaseYWWOT +thatNQPMV +youPJHRQ soapSJSSS
socket +isZVTVR softSNHR5 software4XXSP solOGIM4 soldX3YXO solicitor71Z1P solvedPLMQR some +dayVVTPZ somebody131XP
+else's1VUVS +hasYTTRS +shouldMTTVR someoneZZX2P +hadMPQOR +isZUVSQ +orderedYVUYS somethingS0UZS somewhereZTU6Q
son0TWZP +gotZWTWS son's2VVZR sorryMBBOI +forPJJRO sortMRPTV soundOZTUR soupPGJIZ spamL3WSQ speakerNVVRR splitR2WQS
spokeTYVXR spokenZZXWQ +toZZXUQ springRLNMU +newsletterOMHQR squeakQLJP1 srvNHHQR +#NHHQR stableNSSR3 staffWWWTR
stand1WW1S standingXWXLP +still0UTUR stands5YUQP +atZVVYR +inQIJUR standstillZVV0Q starsMJGP4 startQ1WVP started1VU1R
startsR0WNQ state0XTZS statementMWTTR +ofRJTOS station2WXUQ statisticsQGKRU statusMMSMQ +pageVMUQR stayNJJMW +withMGHNU
stayedNIJM4 +onPKKQ2 stayingOJIQS staysOPNKQ +atLHHPR +whiteXUTNS stillO732Q +getMWWSS +goingPKJMX +haveLQTKR
+needQ1XPR +noUXU1R +thePTU2R +waitingSZWYQ +worksOPMKY stolenZRUSQ stoodVYWVN stop9002N +displayIVTNR +it2ZYZO
+my65URS +the5UUTR stopped32YYS stopsPXXUU +atPYVQS storedZWWNR +aboutWWULR stranger's3WUYQ strawZ0XUQ street3PRWT
strengthZVSUR stripJXYOQ stuck1ZW0Q +in0VUZQ submitZYVYR subscription0XXUO suchOJQM0 +aPLRPW sueQHKS0 suggestionQG1QO
+forQKUQR suitsMNOMQ summerNXWTQ sun3XTVR sundaySWQUR +andZNOTY supermarketJTSQR supervisory3ZVUR +authority3ZVUR
supplierUJWRR suppliesZTVPR supportNQOUV surgeryZVVYR surgicalYUTNR surnameQYYSR surprisedQGGJ5 surveyPJKRQ
suspiciousYUTSR +transfersYUTSR swallowedYYUYQ swapL3ZPP +ourQ2TSR swappedLWWQW switchLRTTS switched +offRKLSQ
switchesMLHNQ switchingZQQYW syncMYWQU tableQWXUP +onQ4TMR tablets1UT3R takeZY0WN +itY0WYQ +meFSSXS +theLPUSR
+this2WUPS takenV3ZRO takesLZUOP taking2YXZQ talkNSRUU +toQXW2R +withMMPPS talkedOEEO4 +aboutOJHLZ talksNHSSR tankWTSPP
+#YVVWR tap +inMYWKR tapeX0UWR tariffSJNTS teamQFGL0 technicianYZUSU +today0TTTS telephone4XWYQ tellYTOQY +himMIHO2
+meX0YXN +usYTVPR tellsYPUNR temperatureQLOOR tenSPOSX +minutesYNQOW +yearsPRPP2 tenant1TQQT tenants0VVQQ tenderZUTGR
term6ZYSR terminal2TTTS terminals +inVUU7R terminate3YYRR +theZWXTR termination2VVNR +of0UTRS termsPJQNQ terribleS1T9Q
testQKKMP +ofNGFPS +theOMLQS thanQ0ZQS +theQXURR thankMGEJ3 +youJFDH4 thanksHBBF9 +forQMJO1 +toJGIM9 thatVVSUS +aR3WYR
+beUZSWR +hadRLLL3 +iWRRSW +isLURQU +means6YWWR +none0VQVU +order0UTXR +sheYVUQQ +theUROXM +timePNLNS +wasKPPRM
+weWWXSR +youWWSQS that'sKTO0Y +allMFBKX +howQHFQ4 +notNZX2O the +#SXTNR +afternoon0WVZR +alarmVNNVR +ambulance4UUNR
+amountQKMSR +annualZUTTS +appointmentNLLSS +arbitration1UTZQ +archiveW2UQR +auditR0URS +authority4YUMR +babyXWVXQ
+backNWU1O +badgeYWVQR +bakeryOOOOZ +bank1XVYR +barrier0TUUS +bathroomQYXZP +bedsideZVTTR +bestPNPO6 +bikeONNRX
+billPXRYQ +board0ZXWR +bombMJIO1 +bookingNYTOS +boxN501P +branchOTSVT +breakfastQOWQ2 +brochureRLYOR +brokenQKIPT
+buckleZUVYR +burntYXU3S +busTVX2O +buttonV0VUM +cameraVYV1Q +cancellationZWRVU +carVXUZR +cardNNQQQ +caseTQOSZ
+ceiling2VUWS +cellarXUUQQ +certificateV1VPQ +changeTFJPS +chargerXXWTT +chatR0YVR +childrenQUNZ0 +cleaningYVUQR
+companyOZSQS +consumer32Z2R +contract21ZWO +corridorTYVXR +country1VUXQ +crashOILRT +dateN0XTP +dayLSRUT +deathYUTWS
+depositX2YUQ +deskXYUVU +dishwasher0VTYS +disks1TUPR +district2YYRS +doctor0TSVS +dogJXYVQ +domainUYWRU +door2WYQQ
+drillOFGPU +driverNLKRS +endWRQXQ +evacuationMJKRR +eveningZVWZQ +examZRTSR +exportKUSNR +faceYUTZQ +faultLIIM7
+feeU0UVR +fileRNLOQ +filesLWS2S +finalZQPWR +financialYXVZR +fireYOPSS +firstMTTTS +fitterMRRRT +flatZZW3Q +floorXXXVR
+formNSTXS +formerP1TQS +fourthLQNQX +frontYWUUU +fuse1WUYR +garageR1VTQ +gardenPRUP3 +gateZVUWU +germanRJTQS
+hallXWVUQ +health7XX0P +heatQRQK0 +heatingPYXWQ +hedgehogLJIL8 +holidayYSTTR +hotlineZYW0Q +house5XY2Q +importPZTRS
+infoSSOSJ +integrationJPNOS +internet0RQRO +invoiceRUUWN +kindergarten1UUVS +labXSPTQ +ladyNVTZW +lampR0WMQ +lastTVSRW
+law22YYN +leftM81HT +licenceXXVVR +lightKUTTQ +line1VUXQ +listOUZRQ +logXOLQR +magazineZZWRR +mailY1VWR +mainWTVMR
+maintenance2YVQR +manualSKSRS +mapXZUWR +matterWRTRP +meantimePKHRS +meterX1XYR +middleRXW1Q +migration1UUTS
+missingQNNRN +moneyMVQWV +monthUKMNR +monthlyT0VPR +motorway0WVZR +museumRJSRR +namePXUSR +newJFHO5 +nextZZWPS
+nightPMMQT +numberURQLR +nurseZVVZP +oldNTUWS +onboardingSQSR1 +oneRWWMT +otherN2XQP +othersO0WPQ +paperMOUQR
+papers0YXYQ +patientsZUURR +paymentZYXZR +payslipsZVTZS +pdfXYSVS +pharmacySWT2Q +phoneRJIX1 +phonesYTUUP
+photographsZWWXQ +pictureNQUV2 +police3TUYP +portalOMMVR +prescriptionZTS2S +priceRZW2P +primaryZTTJS +printedSHTQR
+procedureTKUNR +processingZYWOR +quickQUSZY +rainOYX1P +rampXXWSP +reasonPTMRZ +receptionPKTRR +recipeNJOMV
+recordQLLOR +referenceKQQUQ +release0VVOR +remoteR1YPQ +rentXVTRQ +reportMTTQO +resetPYUVS +rightLSRZR +riverKTSMX
+road1QQQQ +roomKWVZU +sameRWWTS +sandboxR0WSR +saunaQZXZQ +schoolSZWZQ +shoesYYUXS +shopX2ZRR +signedTKOVR
+socket1XTVR +staffKSSRV +statementS0SRS +streetSJNRS +subtitlesRZYQR +supervisory3ZVUR +systemTZXPQ +tapU0VSQ
+taxOXWRR +tenantXOPVR +tenantsZ1VTQ +term0WWYR +thirdYZW2O +ticketQHHRK +tillsXTTYR +timeMSUOQ +touchYSSRS
+transcriptOJIQS +transferZSTVS +trialNOMQT +troubleOIHPV +tv0VUXR +updateOOQZN +uploadIYVPR +vaccineXVVTR +videoYWVOS
+wallQYYXP +warrantyR1VVR +waterNPLOQ +wayVOT6R +webRYTRS +weekendVXUXR +wholeXQPUY +windZTTWS +workshopRNNOY
+worstMGKG1 +wrongSYXNQ +youngNJKM3 theftYNUUR their4XTVR themX0VSO +byLSSOS +forWZY5P thenQURVO +yourJTSQU therePVXVR
+aNKWNU +anyN2V0O +are31WWS +beQQVPY +isR2YSP there's360ZO +a41XXO +noZWTQS thermostatLUUPR thesisLKKPY theySZTQS
+areVTSKU +beQ2TQR they'reN2SQR they've1WVZR thingTNQPX thingsMOPUV thinkingOGTQR +aboutQJSRS +ofOLTRR thirdT1Y6O
+keySJSPS +timeRWU1Q thirty +yearsQNMQ1 this6YT6O +as2WUPS +can1UT1S +isXRPYO +isn'tMVW3P +mailLGMNR +mailboxOFHPS
+minuteZUUXR +monthVXWWP +morning0QOSS +theQKNPR +timeSWUZQ +to2WWUQ +wasPMLPV +week0YWUP thoseMTXOO thoughKZWLR
thoughtOKQLY thousandPLMN1 +thanksPLMN1 threeT4W4T +daysZWXWQ +monthsQGUPR +ofOZYZQ +timesTXTQS +weeksOWZVP
thrilledQORQ6 throughYTSST +sinceZVVXR +yourZXVUR thursday +atNKOQS thursday'sW1VXR ticketPJJXV +#NBCMW ticketsXYY1O
+at2VTVQ tillT0XYQ tills0YWUQ timeJWSZT +iLRR2P timeoutZXWVR timesRYWQR +andSXWNR +nowLVU3R +this0UUUR timetableKVXVV
tipNKMNT tiredKPPPQ tlsYWTQS +certificateYWTQS toVTTUS +#GTPPN +a4YYVO +another60XTQ +beR0UZR +cancelWPPTU +changeP0U6Q
+come0XTRO +complainNJKK0 +completeQJMPR +doVNLQP +findTTT3R +get01VZW +goR0WWR +hand3ZYQQ +haveLNPMS +hearPZWZP
+knowSNYNO +letNHILP +makeT0WWP +meVXYZR +moveUYVPR +ourPLRRQ +prolong0YYQS +putVYWVP +quarrel1VVOR +readP2UWR
+sayTPOSY +settleZZWVR +standRYV5Q +stayLNLPS +stop21TSR +sueTPKT1 +theUYRRX +thursdayQ2UXR +usUXWPQ +wait0YWXR
+writeMMTUS +wrongXUUTR +youJJJQV +yourUUSXW today2PLTT +andPHJKU +i'mOKKRP +isNYV2R today'sTGPMR toddlerNMLPY
toldQWV1M +meUWWTP +theSXV4R tollPKTTS tomorrowZPOOO +night3YXZQ tonight6TR4Q tons0WUUR tooQ1WVO +smallS1TRR tookTOKS0
+#WWU5R +aNSQRU toolRTST0 topYOLP7 totalYZXKR touchXONQ1 touchedUKJOZ toursRKSRS towelXWVYQ trackingQ2VSQ tradeMLOLU
trading0UVWR trainKCEG1 trainerQLIPW trainingNJLNX trains0UTUV transcriptOJIQS +ofOJIQS transferTZXTR +beforeYTTVS
transferredNMMYS transfers1UTUR translationMVSRS travellingPFJK0 treadmillsMYV3R trialLEJPW triedMTOWV troubleJNKKY
trucksYTUVR trueSJUQR trulyZURUS tryMWTMT tuesdayMSPSO +atQKJQR turnedNJIRX +upUNOUS turnstiles0TTMS tvXYWZR
twentyPKLPZ twiceR60ZN twoVZXXS +daysUOPUZ +hoursXVXXP +moreUZWVP +seatsQ0TWQ +so0TSUS +switchesOIFQQ +tenantsTLSNS
typedVZXUP typingRYUXR tyresLUUQS uI2WRP unauthorised0WV7R undeliverableNKJPS under1YTMP +#RFFRR +articleYXVPR
+theWZTWR understoodRJIPY unit5XXLR +isZSSPR unknownZWWSQ unless51Y1P +theYWVTS unlockSZSNS unreachableYTUXR +forYTUXR
unsubscribeIOJQQ unsubscribedKMKTO untilTYPLQ +mondayZTSTR +theNNHPS +weYUUWS +wednesday2ZVTR +whenSKTSR upQWSWV
+aKVS3V +forKNMMX +inVONQT +toTMNQW uploadJXWMQ upsYWU2R upsetN0WZQ urgentMGIKV +atSITRS +casesPJIQR usTOQPR +aNRMQU
+atLLJSL +did1ZW0R +forPORN0 +haveK0URS +in0VVTR +theQJWRQ +yourMJUQS useOTZKQ +itXTXQT +ofYXUNS +theNTQQR usedOUPRX
+in0UUWR +toJXVXR +yourRLLO1 userPYWNQ usersMTVJQ utcZYWTR vaccinatedYXU0R vaccine3YVUR +fridge1YWXR vaccinesZXUVR
validJSPTQ valuePJLPQ values0YXTS vanJVSHT vansUTTHS versionGQWOS +#MVUJR +theRGTPS veryMQMS2 +happyQMMO0 vetKUSPT
videoTXXNQ viewLNRQR visa2WUXR visitNVWQQ voiceUIGN0 voidOJISR volumeLJOPX volunteersMLLM1 vomiting22XZQ vouchersNJSQS
+inNJSQS vpnSXVGU vulnerability0UTNS +report0UTNS wagesYVUQR wait0ZUQO +until2TUWR waitedGXUWU +forLONQY waiting02ZWP
+forUYWYQ walk1ZW3R wallSYYXP wantRWU4Q +a1WWVQ +anKOOTR +toOMNQV wantedNNPNU warNMNSX ward0QOVY +#WNLQ0 warehouse
+systemZWU2R warmP0VVU warnZZXTO warningPMMWN warrantyI5YOQ wasPMKWX +a0UQSS +accessed0WVSR +atYWVSP +backOILNW
+brilliantRJHQZ +chargedPZXNQ +closedO42ZO +coldQZW1P +deadMMMLT +excellentPKLN4 +executed2UUSR +from2VTWS +given1RS2P
+hereNJMJ1 +inVWU5S +meantUHROR +mySJJMX +notNUSNS +onPMOPT +promisedPYVPQ +putYUTJR +refused3UUWR +theKKNMU +toNVU0R
+underQKMJR wasn'tOXU1Q wastedOYZ6P water2XSXP +for1VUYR +inZYVYQ +isXTTUS +on1VUXS wayPSWZP weYXWVQ +areUUXZP
+bookedM1XZQ +can'tYUV0R +confirmOHFQS +doYXTZR +don'tOMIQQ +end111RN +foundZWUNR +giveZYVWS +got2WRYQ +haveZSQLQ
+haven'tTMQVU +hereby0ZXXS +moveLZUQS +needZV0WQ +noticed1YWOQ +payTUU2X +shallZYTTS +stand0TTUS +testNKKQS we'd
+likeKPVOQ we'llVMHTN we'reXNPPX +aXTUVR +movingYUURR we've13WUL +beenZYUZQ +decidedZWWTP +lostZTVYQ +sent0WTPR
weakRZRZM weatherQMLTU webZ0WQR websiteSZWWQ wednesdayUXVSP weekQWVUR +#PLXRS +andNURRQ weekendTRQW1 weekendsQJTRR
weeklyOOOPQ +reportNNKSR weeksJ2UST +agoN0VMP +andOLT1Q +without0TUTQ wellNKNN0 +donePLIM1 went0XTRS +to7WVOS wereOROQX
whatTVUWU +aIFDO7 +canR1TZQ +do30TVW +doesRNUPR +happensPNTQR +iKUOYY +weTYW1Q +wouldPGTPP what's +goingQYVWQ +theRIWTR
wheelchairPMORX whenMYXOT +iW1UNQ +isRNTPY +theMTN1W where +doQJURR +iTLQTW +isQXVOQ +to1TTNR where'sP0U0R whetherLJXTQ
+youRNVUR whichWP0HP +costsZSSQS +i0XTSR +isVYSTS +ofMNTPR while14ZXO +iTZWYQ +i'm0STWR +my2WVUR whitRMUTR +mondayRMUTR
whoWUSXW +cameOJRSR +isWRRXS +said0YWTQ +shouldZWVIQ whoeverLEGG9 whole0WU3U +schoolPLMN1 +site3XYSP +streetYVUXX
+teamNMKPS whomZTWWQ +doSLSSR whyOZUTW +isS2SYS wife +was2WVUR wifiKPXOJ willXPOZP +answer5753M +bePJGQO +missOGHN5
+not4VUOS +theRJXPO wind0UVZR windowKLNVQ windowsYXXRR wingZXXJR winterNOSPU wiped6WWOR wireS5WTQ wishWJVSX +toYUQYP
withWWVRS +#ZUWOQ +aVVVVS +anKXVNR +effectYYYRS +herLSTTR +meKFGD3 +myVURVU +nameYTTSS +ourVKTRR +thanksUYWSM +theXWTVS
+theirZUTLR +threeYTQYU +twoYVUVR +you2SVNW +your3VT4R withdraw1URQO +from1YWPR withdrawalYTPOQ +ofYTPOQ withdrawnNGHLS
withdrew1UTVR within3XSIU +aZ0TRU +fiveQLMNR +theZWUHR withoutTWVXS +aXUSXY +itXVSQS +theNRPQV wonNMPO0 won'tVXUSU
+payYZVYQ +stop0TTXR wonderIMXTQ +whetherMPWVR wonderfulLGGJ9 wordPVPUY wordsSMNT1 workJQPX0 workedKQPHY workingVUUUU
+byYZXQQ worksNOOKT +againPFKNW +inXXWWR +withPHLQO workshopRKONX +onOLKQX worstROPUY +fromPJJM2 wouldJIZMP +anS3USR
+beTMWRP +doLYTNS +itQMUQU +likeSQWLP +youNPWQS +yourQLTQR wowNHEN7 writeRTTYT +itRZUYS writingVSVPQ +aNLTOR wrongO6YQO
+colourQZW1R +commaPLLQY +companyQIJTR +doseYTSYS +list5VTLS +nameKUUPR +sizeRYSYS +strengthZVSUR wroteMRPVT +onR11WQ
+theOKKNW xXXXRQ yardYSSTS yearLKRRZ year'sT1VOR yearsZSNX4 +andONOP2 +ofVKLUV yesSZTSV yesterdayUQNSX +youNKMKY
yetMWUKR youTQQTV +alsoSRZS3 +andWYXSR +are1YVSS +canTPLQR +changedY0VXR +checkNWSNR +closed4YXXQ +correctTZVYR
+delivered2XX1R +didPMONW +doO1R0U +forZRPQN +fromIHHN4 +getYNTRR +gotZXUOR +have1QTSP +hold1ZUQR +inZ0W1Q
+installed1WVZR +keep0UVWQ +knowMJEUO +mailRMSQS +makeRPTS0 +mayWQNUQ +mustYXWWR +needWROSR +offerNMTRS +onZUV2S
+putQZTZR +reachRFFRR +rentZZXXQ +ruined2UUUQ +savedMLJLZ +sentMNK3R +setQZSPS +shouldOLJNR +tellNUWPP +thenOKLPQ
+to2XU1S +tookKJLM0 +wereNMNM6 +will11ZWR +writeS0Y0O you'reUORPT +openRHXTR you've4ZW1S +beenXTSTT +gotZVUSR
youngNKLO1 +manNMNP1 yourYPOZU +brochureRLTRS +caseYVWWR +colleagueNVVVV +competitorZYWYQ +computersZXWPO +contactPKJNS
+customersY2TWS +driverXTSRU +filePLJRR +filesPKJOS +hotline1VVWR +mailJLPHP +manMGJF3 +messageJJIOP +monitoringOLMOS
+mrPKKK2 +name0VSLS +newPRL5R +nightNHHI5 +on0VUNR +orderQFEPQ +pageMXVRR +peopleWXRYR +recordsMIGPR +remote0TTRR
+requestNLNSR +shopUKPSU +sideTLKOQ +softwareXVUPR +support1VUUR +surveyKMPVQ +systemQXU4P +teamLIMMV +updateWWW2R
+vouchersNJSQS yoursYYYUU +andU1UQS zeroWYUTR zoneR52MQ {again}LTOUX {all}XXUUU {alter}SUVSQ {any}USRVP {back}MRMWU
{bad}V1WWQ {body}21XWQ {bought}VRSRR {cannot}1700O {card}XZWWP {could}QPUPQ {dose}61ZXQ {do}POUPP {everyone}YSRVU
{exposed}3YURN {fixed}PKLRV {foreign}8ZWTP {gear}0URSM {has}UURTQ {heat}ZXVXN {hurt}WUVUQ {leave}UZVTQ {money}13Z1P
{much}LVWUR {nobody}21YZP {not}VZVXR {now}UVRVS {nth}KZXZQ {number}SUSTR {order}OXUSP {paper}PQVQO {people}50ZYR
{place}1VURT {private}ZXWSN {prolong}1XWSO {provider}2VUTT {require}UTYSN {serve}RVSRR {service}WVTRS {solved}MDDOU
{soon}4XSZQ {span}RYVVT {tell}PYZRP {trouble}RNMRW {us}VTTWS {utility}4XUXO {was}ROMTW {you}UQQUT ~ +#LGWOP +aJFZNT
+againPXTMQ +allPMTXR +alsoSLXRZ +anPVWSR +andKIUMO +anySWVWQ +apiQNTRR +appTLTRR +areKGYRP +asQKXRU +askSNUPR +atLGXUO
+backW4WQP +beNR0VU +beenW2W0Q +betweenQHVQQ +billS0TVS +binRJSPS +bitSMTS4 +bookRLTQR +bothPGTSR +byPMYMS +callZRUPS
+canOQXQQ +cancelQJTQS +carRLSPR +changedR0TUR +checkNPTOR +comeNWXRV +companyQ1YWT +compromised30U7S +correctRZSQS
+correctedSYTQR +costPNTOQ +couldLZ0MS +courseRMUSP +courtPMTQQ +coverOPWQR +dataNRVUR +dateQOUQS +dayPLTMX +didTYUYQ
+doMJYOR +doesMIXQO +downloadSNTRR +elseRZTMR +emergencyQOTQR +findQPVWS +firePPUPQ +fontRLUS0 +forLE1NR +goingVYVYQ
+grantR1USR +greenQMVSP +guestsNETPS +handedNYUPQ +handleRHSSS +happensOMTQR +hardSYS4S +haveMQXUQ +houseRNTRQ
+howQOXSP +iOOYMQ +i'veR7UTQ +ifQDUMS +illRJSRS +inNFZLQ +insertS3USR +insurancePMTQR +intoVNTQQ +invoicesSHTSR
+isNK0OP +itK00NR +keySNTPQ +largerROVP5 +lastTNTRR +laterS1URR +legalOMTPR +letterRKTRR +listTKTRS +loginMLTQR
+longPKUOR +lookP1SXR +mailPIXOU +makeOVTWZ +manySGTRR +matchingQNVO9 +matterNZSLR +mayPLWNV +menuRKT0P +mightRTUX0
+modelSNTQR +monthsRKTPR +moveO0TTQ +mustNHUPR +myMFXSP +needTMUOR +newQ3UPO +nextNNWTX +notYST2R +noticeRKTPR
+now0SUTS +ofMBXRP +offerOLTRR +onOGZRO +oneMMWPT +openQKVSS +orLHVHQ +orderNKVOX +ourPNYPP +outOHVNV +panicRJSPR
+paperROTRQ +passwordsPKTQS +paymentsOMUSR +peopleNPTSQ +photosQMSQR +planNLUTQ +pointsRGSPR +policyPMWPQ +priceQITPR
+ratherSHTSS +readQ8U9S +rightOTTQQ +roomsSMTQV +rowZQSRS +runQNUPR +safe1XTUQ +sandboxSYUSR +secondQMUM1 +secretS5VSR
+sendRWURP +seriouslyQYV5N +setPWTNS +sheQLTPS +shortcutSNUR0 +shouldRPUMS +signQLTOR +sinceW2S2S +sitRYTRR
+slidesSLVRY +smallPKTPQ +soRVV4P +somebodyN4VSP +somethingMYTNQ +stateYWSUS +stillTJTPQ +stockRMTQQ +supportYUTUR
+takeSKSPR +teamOMUMX +thatPUZUM +theLF2OP +themT0TRQ +thereKNWNV +theyQYTPR +thisSYW0O +thoseVLTSQ +toPOYXQ
+togetherRYTRR +tooOLUNT +trialRJUSQ +twoXNWRY +untilSKTSR +updatedS1SXS +urgentRKTRS +usQIUTR +useRMTRR +usersRMSRR
+versionROTXY +warrantySZSPR +wasK0XOP +wayRMSRR +weRTWRV +weekOXVLR +whatUTZVO +wheelchairSLSSS +whenNOYXU +whereNOWLP
+whetherNMSNS +whichKFYPP +whoXUX1N +whomTMTSR +whyO3WZQ +willMKZVT +withIFVOO +withoutOBTOQ +wouldKIYKR +writeS1UWS
+wrongU1TOS +yearOJURU +yesterday'sYTSQR +youMU0PQ +yourLHZSN
`,
});
