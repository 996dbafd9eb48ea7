// SPDX-License-Identifier: Apache-2.0
// Sentences of our own with their trees, for the tests of quotations. A word is
// form/lemma/UPOS/XPOS/head/deprel; heads count from 1, 0 is the root.
#ifndef SANUDO_TESTS_QUOTE_SENTENCES_H_
#define SANUDO_TESTS_QUOTE_SENTENCES_H_

#include "tests/quote/report_builder.h"

namespace sanudo {

inline const TestSentence kDirectBefore = {
    "“We will not sign the treaty,” the minister said.",
    R"(“/"/PUNCT/``/5/punct We/we/PRON/PRP/5/nsubj will/will/AUX/MD/5/aux )"
    R"(not/not/PART/RB/5/advmod sign/sign/VERB/VB/12/ccomp the/the/DET/DT/7/det )"
    R"(treaty/treaty/NOUN/NN/5/obj ,/,/PUNCT/,/5/punct ”/"/PUNCT/''/5/punct )"
    R"(the/the/DET/DT/11/det minister/minister/NOUN/NN/12/nsubj said/say/VERB/VBD/0/root )"
    R"(././PUNCT/./12/punct )"};

inline const TestSentence kReportedClause = {
    "The minister said that the talks had failed.",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
    R"(that/that/SCONJ/IN/8/mark the/the/DET/DT/6/det talks/talk/NOUN/NNS/8/nsubj )"
    R"(had/have/AUX/VBD/8/aux failed/fail/VERB/VBN/3/ccomp ././PUNCT/./3/punct )"};

inline const TestSentence kMixed = {
    "The minister said the plan was “a threat to peace”.",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
    R"(the/the/DET/DT/5/det plan/plan/NOUN/NN/9/nsubj was/be/AUX/VBD/9/cop “/"/PUNCT/``/9/punct )"
    R"(a/a/DET/DT/9/det threat/threat/NOUN/NN/3/ccomp to/to/ADP/IN/11/case )"
    R"(peace/peace/NOUN/NN/9/nmod ”/"/PUNCT/''/9/punct ././PUNCT/./3/punct )"};

inline const TestSentence kComplementiserOutside = {
    "The minister stressed that “no state may stand above the law.”",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj stressed/stress/VERB/VBD/0/root )"
    R"(that/that/SCONJ/IN/9/mark “/"/PUNCT/``/9/punct no/no/DET/DT/7/det )"
    R"(state/state/NOUN/NN/9/nsubj may/may/AUX/MD/9/aux stand/stand/VERB/VB/3/ccomp )"
    R"(above/above/ADP/IN/12/case the/the/DET/DT/12/det law/law/NOUN/NN/9/obl )"
    R"(././PUNCT/./9/punct ”/"/PUNCT/''/9/punct )"};

inline const TestSentence kAccordingTo = {
    "The army left the town on Monday, according to the ministry.",
    R"(The/the/DET/DT/2/det army/army/NOUN/NN/3/nsubj left/leave/VERB/VBD/0/root )"
    R"(the/the/DET/DT/5/det town/town/NOUN/NN/3/obj on/on/ADP/IN/7/case )"
    R"(Monday/Monday/PROPN/NNP/3/obl ,/,/PUNCT/,/12/punct according/accord/VERB/VBG/12/case )"
    R"(to/to/ADP/IN/9/fixed the/the/DET/DT/12/det ministry/ministry/NOUN/NN/3/obl )"
    R"(././PUNCT/./3/punct )"};

inline const TestSentence kScareQuotes = {
    "The leaders of the “republic” visited the port.",
    R"(The/the/DET/DT/2/det leaders/leader/NOUN/NNS/8/nsubj of/of/ADP/IN/6/case )"
    R"(the/the/DET/DT/6/det “/"/PUNCT/``/6/punct republic/Republic/PROPN/NNP/2/nmod )"
    R"(”/"/PUNCT/''/6/punct visited/visit/VERB/VBD/0/root the/the/DET/DT/10/det )"
    R"(port/port/NOUN/NN/8/obj ././PUNCT/./8/punct )"};

inline const TestSentence kSplit = {
    "“We are ready,” the minister said.",
    R"(“/"/PUNCT/``/4/punct We/we/PRON/PRP/4/nsubj are/be/AUX/VBP/4/cop )"
    R"(ready/ready/ADJ/JJ/9/ccomp ,/,/PUNCT/,/4/punct ”/"/PUNCT/''/4/punct the/the/DET/DT/8/det )"
    R"(minister/minister/NOUN/NN/9/nsubj said/say/VERB/VBD/0/root ././PUNCT/./9/punct )"};

inline const TestSentence kSplitRest = {
    "“The army will stay in the north.”",
    R"(“/"/PUNCT/``/5/punct The/the/DET/DT/3/det army/army/NOUN/NN/5/nsubj )"
    R"(will/will/AUX/MD/5/aux stay/stay/VERB/VB/0/root in/in/ADP/IN/8/case the/the/DET/DT/8/det )"
    R"(north/north/NOUN/NN/5/obl ././PUNCT/./5/punct ”/"/PUNCT/''/5/punct )"};

inline const TestSentence kNested = {
    "The minister said the envoy had claimed that the army left.",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
    R"(the/the/DET/DT/5/det envoy/envoy/NOUN/NN/7/nsubj had/have/AUX/VBD/7/aux )"
    R"(claimed/claim/VERB/VBN/3/ccomp that/that/SCONJ/IN/11/mark the/the/DET/DT/10/det )"
    R"(army/army/NOUN/NN/11/nsubj left/leave/VERB/VBD/7/ccomp ././PUNCT/./3/punct )"};

inline const TestSentence kRelative = {
    "The envoy, who told reporters that the talks had failed, left Geneva.",
    R"(The/the/DET/DT/2/det envoy/envoy/NOUN/NN/13/nsubj ,/,/PUNCT/,/5/punct )"
    R"(who/who/PRON/WP/5/nsubj told/tell/VERB/VBD/2/acl:relcl )"
    R"(reporters/reporter/NOUN/NNS/5/iobj that/that/SCONJ/IN/11/mark the/the/DET/DT/9/det )"
    R"(talks/talk/NOUN/NNS/11/nsubj had/have/AUX/VBD/11/aux failed/fail/VERB/VBN/5/ccomp )"
    R"(,/,/PUNCT/,/13/punct left/leave/VERB/VBD/0/root Geneva/Geneva/PROPN/NNP/13/obj )"
    R"(././PUNCT/./13/punct )"};

inline const TestSentence kDenied = {
    "The minister did not say that the talks had failed.",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/5/nsubj did/do/AUX/VBD/5/aux )"
    R"(not/not/PART/RB/5/advmod say/say/VERB/VB/0/root that/that/SCONJ/IN/10/mark )"
    R"(the/the/DET/DT/8/det talks/talk/NOUN/NNS/10/nsubj had/have/AUX/VBD/10/aux )"
    R"(failed/fail/VERB/VBN/5/ccomp ././PUNCT/./5/punct )"};

inline const TestSentence kGoverned = {
    "The minister called the plan “a total disaster” for the region.",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj called/call/VERB/VBD/0/root )"
    R"(the/the/DET/DT/5/det plan/plan/NOUN/NN/3/obj “/"/PUNCT/``/9/punct a/a/DET/DT/9/det )"
    R"(total/total/ADJ/JJ/9/amod disaster/disaster/NOUN/NN/5/appos ”/"/PUNCT/''/9/punct )"
    R"(for/for/ADP/IN/13/case the/the/DET/DT/13/det region/region/NOUN/NN/9/nmod )"
    R"(././PUNCT/./3/punct )"};

inline const TestSentence kDateline = {
    "KABUL (Reuters) - Troops left the town, officials said on Friday.",
    R"(KABUL/Kabul/PROPN/NNP/12/nsubj (/(/PUNCT/-LRB-/3/punct )"
    R"(Reuters/Reuters/PROPN/NNP/1/appos )/)/PUNCT/-RRB-/3/punct -/-/PUNCT/:/6/punct )"
    R"(Troops/troops/NOUN/NNS/7/nsubj left/leave/VERB/VBD/12/ccomp the/the/DET/DT/9/det )"
    R"(town/town/NOUN/NN/7/obj ,/,/PUNCT/,/7/punct officials/official/NOUN/NNS/12/nsubj )"
    R"(said/say/VERB/VBD/0/root on/on/ADP/IN/14/case Friday/Friday/PROPN/NNP/12/obl )"
    R"(././PUNCT/./12/punct )"};

inline const TestSentence kDaySaid = {
    "The minister said Friday the talks had failed.",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
    R"(Friday/Friday/PROPN/NNP/8/nsubj the/the/DET/DT/6/det talks/talk/NOUN/NNS/8/nsubj )"
    R"(had/have/AUX/VBD/8/aux failed/fail/VERB/VBN/3/ccomp ././PUNCT/./3/punct )"};

inline const TestSentence kTwoSubjects = {
    "Iran, the minister said, was ready to talk.",
    R"(Iran/Iran/PROPN/NNP/8/nsubj ,/,/PUNCT/,/1/punct the/the/DET/DT/4/det )"
    R"(minister/minister/NOUN/NN/5/nsubj said/say/VERB/VBD/8/parataxis ,/,/PUNCT/,/1/punct )"
    R"(was/be/AUX/VBD/8/cop ready/ready/ADJ/JJ/0/root to/to/PART/TO/10/mark )"
    R"(talk/talk/VERB/VB/8/xcomp ././PUNCT/./8/punct )"};

inline const TestSentence kColon = {
    "The minister told the paper: “The talks have failed.”",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj told/tell/VERB/VBD/0/root )"
    R"(the/the/DET/DT/5/det paper/paper/NOUN/NN/3/iobj :/:/PUNCT/:/11/punct )"
    R"(“/"/PUNCT/``/11/punct The/the/DET/DT/9/det talks/talk/NOUN/NNS/11/nsubj )"
    R"(have/have/AUX/VBP/11/aux failed/fail/VERB/VBN/3/ccomp ././PUNCT/./11/punct )"
    R"(”/"/PUNCT/''/11/punct )"};

inline const TestSentence kRefusal = {
    "The envoy has not yet refused to sign the treaty.",
    R"(The/the/DET/DT/2/det envoy/envoy/NOUN/NN/6/nsubj has/have/AUX/VBZ/6/aux )"
    R"(not/not/PART/RB/6/advmod yet/yet/ADV/RB/6/advmod refused/refuse/VERB/VBN/0/root )"
    R"(to/to/PART/TO/8/mark sign/sign/VERB/VB/6/xcomp the/the/DET/DT/10/det )"
    R"(treaty/treaty/NOUN/NN/8/obj ././PUNCT/./6/punct )"};

inline const TestSentence kCallFor = {
    "The envoy called for new talks.",
    R"(The/the/DET/DT/2/det envoy/envoy/NOUN/NN/3/nsubj called/call/VERB/VBD/0/root )"
    R"(for/for/ADP/IN/6/case new/new/ADJ/JJ/6/amod talks/talk/NOUN/NNS/3/obl )"
    R"(././PUNCT/./3/punct )"};

inline const TestSentence kReportedly = {
    "The army reportedly left the town.",
    R"(The/the/DET/DT/2/det army/army/NOUN/NN/4/nsubj reportedly/reportedly/ADV/RB/4/advmod )"
    R"(left/leave/VERB/VBD/0/root the/the/DET/DT/6/det town/town/NOUN/NN/4/obj )"
    R"(././PUNCT/./4/punct )"};

inline const TestSentence kSaidTo = {
    "The army is said to have left.",
    R"(The/the/DET/DT/2/det army/army/NOUN/NN/4/nsubj:pass is/be/AUX/VBZ/4/aux:pass )"
    R"(said/say/VERB/VBN/0/root to/to/PART/TO/7/mark have/have/AUX/VB/7/aux )"
    R"(left/leave/VERB/VBN/4/xcomp ././PUNCT/./4/punct )"};

inline const TestSentence kCiting = {
    "The paper said the army left, citing officials.",
    R"(The/the/DET/DT/2/det paper/paper/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
    R"(the/the/DET/DT/5/det army/army/NOUN/NN/6/nsubj left/leave/VERB/VBD/3/ccomp )"
    R"(,/,/PUNCT/,/8/punct )"
    R"(citing/cite/VERB/VBG/3/advcl officials/official/NOUN/NNS/8/obj ././PUNCT/./3/punct )"};

inline const TestSentence kInterviewTurn = {
    "MILLER: We will go on.",
    R"(MILLER/Miller/PROPN/NNP/0/root :/:/PUNCT/:/5/punct We/we/PRON/PRP/5/nsubj )"
    R"(will/will/AUX/MD/5/aux go/go/VERB/VB/1/parataxis on/on/ADP/RP/5/compound:prt )"
    R"(././PUNCT/./5/punct )"};

inline const TestSentence kObjectForSubject = {
    "The envoy suggested the vote may fail.",
    R"(The/the/DET/DT/2/det envoy/envoy/NOUN/NN/3/nsubj suggested/suggest/VERB/VBD/0/root )"
    R"(the/the/DET/DT/5/det vote/vote/NOUN/NN/3/obj may/may/AUX/MD/7/aux )"
    R"(fail/fail/VERB/VB/3/ccomp )"
    R"(././PUNCT/./3/punct )"};

inline const TestSentence kTrailingCue = {
    "The envoy said the talks failed, adding that nobody was to blame.",
    R"(The/the/DET/DT/2/det envoy/envoy/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
    R"(the/the/DET/DT/5/det talks/talk/NOUN/NNS/6/nsubj failed/fail/VERB/VBD/3/ccomp )"
    R"(,/,/PUNCT/,/6/punct adding/add/VERB/VBG/6/advcl that/that/SCONJ/IN/13/mark )"
    R"(nobody/nobody/PRON/NN/13/nsubj was/be/AUX/VBD/13/cop to/to/PART/TO/13/mark )"
    R"(blame/blame/VERB/VB/8/ccomp ././PUNCT/./3/punct )"};

inline const TestSentence kUnmarkedStart = {
    "The talks, though, “are over,” the minister said.",
    R"(The/the/DET/DT/2/det talks/talk/NOUN/NNS/8/nsubj ,/,/PUNCT/,/4/punct )"
    R"(though/though/ADV/RB/8/advmod ,/,/PUNCT/,/4/punct “/"/PUNCT/``/8/punct )"
    R"(are/be/AUX/VBP/8/cop over/over/ADJ/JJ/13/ccomp ,/,/PUNCT/,/8/punct ”/"/PUNCT/''/8/punct )"
    R"(the/the/DET/DT/12/det minister/minister/NOUN/NN/13/nsubj said/say/VERB/VBD/0/root )"
    R"(././PUNCT/./13/punct )"};

inline const TestSentence kSideRemark = {
    "The minister said troops shot the envoy, who was arrested in May.",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
    R"(troops/troop/NOUN/NNS/5/nsubj shot/shoot/VERB/VBD/3/ccomp the/the/DET/DT/7/det )"
    R"(envoy/envoy/NOUN/NN/5/obj ,/,/PUNCT/,/11/punct who/who/PRON/WP/11/nsubj:pass )"
    R"(was/be/AUX/VBD/11/aux:pass arrested/arrest/VERB/VBN/7/acl:relcl in/in/ADP/IN/13/case )"
    R"(May/May/PROPN/NNP/11/obl ././PUNCT/./3/punct )"};

inline const TestSentence kSeeming = {
    "The talks seem to have failed.",
    R"(The/the/DET/DT/2/det talks/talk/NOUN/NNS/3/nsubj seem/seem/VERB/VBP/0/root )"
    R"(to/to/PART/TO/6/mark have/have/AUX/VB/6/aux failed/fail/VERB/VBN/3/xcomp )"
    R"(././PUNCT/./3/punct )"};

inline const TestSentence kVoicedSupport = {
    "The envoy voiced strong support for the plan.",
    R"(The/the/DET/DT/2/det envoy/envoy/NOUN/NN/3/nsubj voiced/voice/VERB/VBD/0/root )"
    R"(strong/strong/ADJ/JJ/5/amod support/support/NOUN/NN/3/obj for/for/ADP/IN/8/case )"
    R"(the/the/DET/DT/8/det plan/plan/NOUN/NN/5/nmod ././PUNCT/./3/punct )"};

inline const TestSentence kTriedToExplain = {
    "The envoy tried to explain that the talks had failed.",
    R"(The/the/DET/DT/2/det envoy/envoy/NOUN/NN/3/nsubj tried/try/VERB/VBD/0/root )"
    R"(to/to/PART/TO/5/mark explain/explain/VERB/VB/3/xcomp that/that/SCONJ/IN/10/mark )"
    R"(the/the/DET/DT/8/det talks/talk/NOUN/NNS/10/nsubj had/have/AUX/VBD/10/aux )"
    R"(failed/fail/VERB/VBN/5/ccomp ././PUNCT/./3/punct )"};

inline const TestSentence kReportOfAWish = {
    "The minister said the envoy refused to sign.",
    R"(The/the/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
    R"(the/the/DET/DT/5/det envoy/envoy/NOUN/NN/6/nsubj refused/refuse/VERB/VBD/3/ccomp )"
    R"(to/to/PART/TO/8/mark sign/sign/VERB/VB/6/xcomp ././PUNCT/./3/punct )"};

}  // namespace sanudo

#endif  // SANUDO_TESTS_QUOTE_SENTENCES_H_
