/** Words for what somebody does on a stage and for what it holds: beside a person's name they ask what it was, and are no matter. */
const SPEECH: ReadonlySet<string> = new Set(
  (
    'address addressed addresses announce bring brought broach brief brush contribution contributions contribute content contents convey conveyed conveys crux discourse essence gist insight insights intervention ' +
    'keynote lecture left message messages outline outlined outlines overview preach preached ramble rambled rant ranted said statement statements stance storyline sum summed synopsis takes teach taught telling theme themes thesis thoughts thought ' +
    'demonstrate demonstrated demo highlight highlighted emphasise emphasised emphasize emphasized stress stressed underline underlined proclaim proclaimed assert asserted contend contended advocate advocated illustrate illustrated introduce introduced reveal revealed elaborate elaborated expound explore explored examine examined tackle tackled unveil unveiled report reported remark remarked comment commented position standpoint viewpoint opinion angle thrust upshot digest rundown precis abstract blurb ' +
    'touch touched touching tldr walk walked argument arguments argue argued arguing pitch pitched appearance performance share shared shares views view input story covering dealing dealt deal handle handled idea ideas concern concerned matter present exactly mainly onstage substance recap recapping recapped attend attended worth knowing nutshell inside pack'
  ).split(' '),
);

/** Whether a word only asks what somebody said, or what a talk held. */
export function isOfSpeech(word: string): boolean {
  return SPEECH.has(word);
}
