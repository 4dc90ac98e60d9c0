/** Words that say nothing of which record is meant: of politeness, of asking, and of conferences in general. */
export const PADDING: ReadonlySet<string> = new Set(
  (
    'supposedly somewhat gentleman gentlemen ladies congress explanation liner non since precisely lately meantime longer interested story stories ' +
    'vs near nearby suggest watch except excluding exclude excluded excepted omitted leave leaving apart aside besides minus omit skip ignoring ignore sent send behind underneath covered cover covering mentioning north recommend recommended recommends rid earth eli5 eye exist exists helps later inside putting towards argued ' +
    'ah oh eh um hmm hey hi hello yo folks people person persons everyone everybody somebody someone anybody anyone nobody team all dear sir madam bot hallway ' +
    'please kindly thanks thank cheers sorry ok okay nice great super really actually basically just maybe perhaps probably i think guess believe suppose wonder wondering ' +
    'remember forgot forget forgotten recall tell told say said says saying saw seen see hear heard know knew known want wanted wants need needed needs like would love looking look for search searching find give gave given show ' +
    'showed shown explain explained explaining describe described mention mentioned mentions discuss discussed talk talks talked talking talkers session sessions presentation presentations presented present presents presenting ' +
    'speak spoke spoken speaking speaker speakers presenter presenters stage slot slots speech lecture topic topics subject subjects thing things something anything stuff one ones two twice once sort kind ' +
    'conference conferences event events edition editions kubecon kcd programme program agenda schedule notes noted note writeup write up writer writeups blog blogger blogs record records material far as ' +
    'list lists listing listed tagged handle handles handled full complete every any some each other others another more most many much few lot lots several first last next ' +
    'question answer ask asked asking help helpful word words short brief briefly shortly gist summary summarise summarize summarised recap main point points key bit way ways kind kinds type ' +
    'five years old im back then now today still already yet ever never time times day days year years date dates when where who what which why how whose whom ' +
    'called name names named title titled spelling advice right wrong exactly exact correct possible able ' +
    'come came comes go goes going went get gets got getting make makes made making do does did done doing use uses used using put puts take takes took taken happen happened happens become became ' +
    'let lets also too very so such well even only again there here thing someone who people ppl mr mrs ms miss mister madame herr frau monsieur dr prof lady guy man woman girl boy dude folk ' +
    'tool tools project projects product products software technology technologies solution thing possibility options option choice stack ' +
    'compare compared comparison comparing difference differences versus better best worse pros cons against among amongst ' +
    'company companies org orgs employer employers affiliation workplace organisation organisations organization organizations vendor vendors work works working worked firm firms ' +
    'interesting good sure whole around across over out into through during within mean means meaning meant define definition context land sense ' +
    'link links url dig details detail info information more hold held place took take part appear appeared appears was were been being be is are am has have had having ' +
    'could can will would should may might must shall the a an and or but if of in on at to from by with without about as it its this that these those they them their he she him her his we us our you your my me mine not no nor ' +
    'whether because than both either neither same different while until before after up down off under between like according regarding concerning else etc eg ie via per instead rather quite almost always often sometimes ' +
    'idea ideas try tried trying keep keeps kept wonder curious please missed miss colleague boss manager report somewhere anywhere everything nothing stand standing stood handy sounds sounded stories remind reminds reminded audience walked thinking dealt deal deals dealing both slide tooling morning afternoon evening finding quote quotes quoted themselves itself myself yourself ourselves himself herself cto ceo cfo ciso director directors coworker teammate intern swears swear anyway existed vaguely toolset toolchain treat treats treated reading attribution credit join joined ' +
    'advise advised advises propose proposed proposes suggested suggests suggestion suggestions suggesting recommendation recommendations tip tips hint hints pointer pointers surely cannot colleagues coworkers teammates seniors juniors peers interns bosses managers friends friend grateful thankful appreciate appreciated glad pleased obliged happy everywhere manner consult whenever automatically starring tech afterwards away forward keynoted gizmo gadget contraption thingy thingamajig doodad ultimately originally initially eventually'
  ).split(' '),
);
