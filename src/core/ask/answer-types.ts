/** A kind of value that a question can ask for. `said`: how a text gives one; without it the notes never do. */
export interface AnswerType {
  readonly asked: RegExp;
  readonly said?: RegExp;
  /** Whether its values are proper names, so that any statement with one is of it. */
  readonly isProper?: boolean;
  /** Whether it is asked of a talk, so that finding the talk is not enough. */
  readonly isOfTalk?: boolean;
  /** Whether a statement has to say it: that a talk says the like somewhere is not enough. */
  readonly isStated?: boolean;
}

/** Nouns of what is set to a number. */
const SETTING = '\\b(?:time-?outs?|ports?|thresholds?|intervals?|TTLs?|quotas?|retr(?:y|ies)|budgets?|discounts?)\\b';

/**
 * The answer types that are checked: a record that has the words of a question, and no value of the type asked for, is no answer.
 * `asked` reads folded words, `said` the text of a record as it is written.
 */
const ANSWER_TYPES: readonly AnswerType[] = [
  {
    asked: /\b(?:which|what) (?:\w+ ){0,2}versions?\b|\bversion number\b/,
    said: /\bv?\d+\.\d+\b|\bversions? \d|\bv\d\b/i,
  },
  {
    asked:
      /\b(?:which|what) (?:programming |coding )?languages?\b|\b(?:coded|programmed|written|implemented|coding) (?:it |that |this )?in (?:which|what|go|java|python|rust)\b/,
    said: /\b(?:Go|Golang|Java|Python|Rust|JavaScript|TypeScript|Ruby|Kotlin|Scala|Node\.js|Erlang|PHP|Rego|Jsonnet|CUE|HCL|YAML|Perl)\b|C\+\+|C#/,
  },
  {
    asked: /\b(?:which|what) (?:os|operating systems?|(?:linux )?distro|(?:linux )?distributions?)\b/,
    said: /\b(?:Linux|Ubuntu|Flatcar|CoreOS|RHEL|CentOS|Windows|Debian|Fedora|Bottlerocket|Talos|macOS)\b/,
    isProper: true,
  },
  {
    asked: /\b(?:which|what) (?:\w+ )?(?:regions?|availability zones?|data ?cent(?:er|re)s?)\b/,
    said: /\bregions?\b|\bzones?\b|data cent(?:er|re)/i,
  },
  {
    asked: /\b(?:which|what) (?:\w+ )?(?:databases?|db|dbms)\b/,
    said: /\w*SQL\w*|\b(?:Postgres\w*|Mongo\w*|Cassandra|Scylla\w*|Redis|Vitess|TiKV|TiDB|FoundationDB|etcd|Spanner|DynamoDB|Aurora|Oracle|M3DB|InfluxDB|ClickHouse)\b/,
    isProper: true,
  },
  {
    asked: /\b(?:which|what) (?:message |messaging |event )*(?:queues?|brokers?|bus|pub ?sub)\b/,
    said: /\b(?:Kafka|RabbitMQ|NATS|ZeroMQ|Pulsar|Redis|SQS|Pub\/Sub|MQTT|ActiveMQ|Event Hubs?|Service Bus)\b/,
    isProper: true,
  },
  {
    asked: /\b(?:which|what) (?:\w+ )?(?:cpus?|processors?|chips?|hardware)\b/,
    said: /\b(?:CPUs?|Graviton\w*|ARM\w*|Intel|AMD|x86|GPUs?|processors?)\b/,
    isProper: true,
  },
  {
    asked: /\b(?:how many|what|which|by) (?:\w+ )?(?:percent|percentage|per cent)\b/,
    said: /\d ?%|\bper ?cent\b|\b(?:half|third|quarter|twice|doubled|halved)\b/i,
  },
  {
    asked:
      /\bmoney (?:saved|spent|paid|lost)\b|\bhow much (?:\w+ ){1,4}(?:save|saved|saves|saving|pay|paid|pays|spend|spent|cost|costs)\b|\b(?:saved|spent|savings) how much\b/,
    said: /[$€£%]|\b(?:dollars?|euros?|per ?cent|half|third|quarter|twice|times|halved)\b/i,
  },
  {
    asked:
      /\bhow long (?:was|is|were|did|took) (?:\w+ ){1,4}(?:talks?|sessions?|presentations?|keynotes?|demos?|speech)\b|\b(?:duration|running time) of\b/,
    said: /\b(?:minutes?|hours?)\b/i,
  },
  {
    asked:
      /\b(?:which|what|name of the|name the|called the|(?<!\b(?:online|virtual\w*|remote\w*|stream\w*) .*)in a) (?:\w+ )?(?:building(?! block)|rooms?|halls?|hotels?|street|auditorium|address)\b(?!.*\b(?:online|virtual\w*|remote\w*|stream\w*|zoom|screens?|home)\b)/,
    said: /\b(?:buildings?|rooms?|halls?|hotels?|streets?)\b/i,
    isOfTalk: true,
  },
  {
    asked:
      /\b(?:exact|street|postal|mailing|full) address\b|\baddress of the\b|\b(?:zip|postal?) ?code\b|\bpost ?code\b/,
  },
  {
    asked: /\bhow (?:tall|heavy|rich|wealthy|famous|handsome|pretty|fat|thin)\b/,
  },
  {
    asked:
      /\b(?:which|what|whats) (?:(?:is|was|were|are) )?(?:the )?(?:\w+ ){0,2}(?:timeouts?|ports?|thresholds?|intervals?|ttls?|quotas?|retr(?:y|ies)|budgets?|discounts?|replica counts?)\b/,
    said: new RegExp(`${SETTING}[^.]{0,40}\\d|\\d[^.]{0,40}${SETTING}`, 'i'),
  },
  {
    asked:
      /\b(?:name|list|enumerate|give|recite|which|what are|what were) (?:me |us )?(?:the |those |all |these )*(?:six|seven|eight|nine|ten|dozen|twelve)\b/,
    said: /(?:[,;].*){3}/,
  },
  {
    asked:
      /(?<!copy )\bpaste (?:it|me|us|the|that|this|your|here|them)\b|\b(?:(?:exact|full|whole|actual|original) (?:code|config\w*|yaml|manifests?|scripts?|polic(?:y|ies)|rules?|quer(?:y|ies)|commands?|dockerfile|helm values))\b/,
  },
  {
    asked:
      /\b(?:when|(?:which|what) (?:year|month)) (?:did|was|were|had|has) (?:\w+ ){1,4}?(?:start|begin|found|join|move|migrat|switch|adopt|launch|creat|leave|build|introduc|replac|buy|bought|acquir|establish|born)\w*/,
    said: /\b(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December|years? (?:ago|earlier|before))\b/,
    isStated: true,
  },
  {
    asked:
      /\b(?:audience|listeners|attendees|viewers) (?:\w+ )?ask\w*\b|\bask(?:s|ed|ing)? (?:the |a |any )?(?:\w+ )?questions?\b|\bq and a\b/,
  },
  {
    asked:
      /\bsource code of (?:the|his|her|their)\b|\b(?:config\w*|code|yaml|script|snippet) (?:that |which )?(?:\w+ ){1,2}used\b/,
  },
];

/** The answer types that a question asks for, in folded words. */
export function answerTypesOf(folded: string): readonly AnswerType[] {
  return ANSWER_TYPES.filter(({ asked }) => asked.test(folded));
}
