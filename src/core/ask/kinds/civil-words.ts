function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Greetings, thanks and farewells in the tongues that people come with, folded, word by word. */
export const GREETED = listed(
  'hi hello hey heya hiya yo howdy greetings welcome sup wassup ' +
    'bonjour bonsoir salut coucou hallo servus moin gruezi gruess gruss gott mitenand zusammen guten gute abend morgen mahlzeit hoi goedemorgen goedemiddag goedenavond goedendag goeiemorgen dag ' +
    'hola buenos buenas dias tardes noches que tal ola bom boa dia tarde noite ciao salve tutti buongiorno buonasera buon giorno buona sera ' +
    'hej hejsan hei god tere moi terve ahoj czesc dobry dzien dobre rano privet zdravo sveiki salam salaam selam merhaba shalom namaste namaskar konnichiwa ohayo annyeong ni hao nihao aloha jambo allerseits ' +
    'xmas christmas easter birthday happy merry',
);
export const THANKED = listed(
  'thanks thank thankyou thx cheers ta tia grateful obliged kudos props respect bravo chapeau applause ' +
    'merci beaucoup danke dankeschon vielen dank schon sehr bedankt dankjewel dankuwel hartelijk je wel gracias muchas grazie mille molte obrigado obrigada muito valeu ' +
    'tak tack tusen takk kiitos dekuji dziekuje spasibo hvala multumesc efharisto shukran teshekkurler tesekkur tesekkurler toda dhanyavaad arigato arigatou gozaimasu xiexie xie kamsahamnida mahalo',
);
export const PARTED = listed(
  'bye byebye goodbye cya farewell later laters brb afk gtg g2g ttyl toodles peace ' +
    'tschuss tschuess tschau auf wiedersehen bis bald spater revoir au bientot bonne journee soiree nuit adios hasta luego manana pronto arrivederci tot ziens straks doei doeg groetjes fijne fijn avond sayonara ate logo adeus pa vi ses dovidenia',
);
/** Said of an answer or of Hallway, they praise. */
export const PRAISE = listed(
  'great good nice awesome amazing perfect brilliant excellent superb splendid fantastic wonderful lovely fab fabulous neat sweet sick dope epic lit rad ace top stellar impressive impressed convincing convinced helpful useful handy ' +
    'smart clever bright genius wizard magic hero star champ legend lifesaver gem quick fast speedy cool kind funny best love loved liked adore happy pleased glad satisfied satisfying delighted works worked rock rocks rule rules nailed bingo ' +
    'saved saves much use worth solid decent',
);
/** Said of an answer or of Hallway, they blame. */
export const BLAME = listed(
  'bad worse worst poor weak slow dull lame dumb stupid silly useless worthless pointless hopeless unhelpful pathetic rubbish garbage trash junk crap terrible awful horrible dreadful lousy crappy mediocre disappointing disappointed disappointment underwhelming underwhelmed ' +
    'wrong false incorrect off nonsense gibberish annoying annoyed frustrating frustrated boring irritating broken buggy sucks suck sucked fail failed fails failure joke idiot moron liar lying lie lies kidding clueless ignorant dense confused confusing expected hoped ridiculous embarrassing shame shit fuck fucking hate bullshit mistakes mistake ' +
    'waste wasted unimpressed unsatisfied unsatisfactory',
);
/** Exclamations, how one is, and what the day brings: of people, and of no record. */
export const OF_PEOPLE = listed(
  'ok okay k kk alright aight yes yeah yep yup ya no nope nah sure fine right indeed true agreed agree deal noted roger gotcha copy understood ah aha oh ooh oops whoops whoa woah wow wowza yay yippee hooray hurray woohoo woot phew ugh argh meh hm hmm hmmm huh heh haha hahaha hehe hihi lol lmao rofl omg wtf wth damn darn dang gosh jeez geez yikes ouch eek bah boo duh sigh yawn zzz shrug np nvm nevermind never mind idk tbh imo imho fyi btw ' +
    'worries worry bother bothering bothered sorry apologies apologise apologize pardon excuse ignorance typo oopsie interesting curious surprising surprised unexpected crazy insane wild weird strange odd fair enough point sense believe doubt trust luck wish wishes congrats congratulations welcome pleasure nice ' +
    'head headache brain eyes feet back neck stomach belly hurts hurt hurting aches ache aching tired sleepy exhausted knackered sleep slept awake bored hungry thirsty starving sick ill sad happy excited stressed nervous angry mad upset lost stuck dizzy cold hot warm busy lazy lonely alone feeling feels mood ' +
    'long rough hard tough hectic quiet slow busy vacation bed train bus flight lunch dinner breakfast brunch snack coffee tea beer drink drinks cake pizza food break nap weather rain raining rainy sun sunny snow snowing ' +
    'friend friends friendship buddy mate pal bro dude chat chatting bot robot hug hugs smile laugh joke fun funny hilarious silly life soul feelings dreams dear mum mom wife husband kids dog cat ' +
    'understand meet call enjoy checking check effort pleased mondays fridays okey dokey nighty same killing bye found sorted got myself ton bunch lot lots bit loads tons heaps bits well done luck wait sec hold hang hungry together everyone everybody all folks guys ladies gents gang y hallway convinced sound sounds sounding quite hardly rather somewhat kinda sorta totally completely absolutely kidding serious seriously wanna gonna gotta lemme heading leaving going running must off',
);
/** Times, and what is said in passing: alone, they may ask for a side of what was spoken of. */
export const IN_PASSING = listed(
  'job career team person people computer machine boss office desk answers reply replies fixed solved figured managed minute moment second million feel fault trouble human salary raise share sharing value home ' +
    'morning afternoon evening night day days today tonight tomorrow tmrw week weekend weekends monday tuesday wednesday thursday friday saturday sunday holiday holidays year soon now',
);
