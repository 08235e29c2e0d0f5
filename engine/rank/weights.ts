/**
 * Every weight of ranking. A unit is one BM25 score of a word in a section.
 *
 * Measured with the 694 questions of the evaluation over 1,071 laws (54,505 sections); chosen on the questions whose
 * place in the list, in blocks of seven, is even, and checked on the others. Figures are MRR@10 of all, documents /
 * sections; both halves moved the same way unless a note says otherwise.
 */

/** Character pairs beside words: hold where jieba cuts question and text apart. 0: 0.64 / 0.36; 0.6: 0.66 / 0.40. */
export const PAIR_WEIGHT = 0.6;

/** The headings above a section. 0.15: 0.704 / 0.407; 0.3: 0.707 / 0.412; 0.6: 0.693 / 0.403. */
export const HEADING_WEIGHT = 0.3;

/** The document's title, for documents. 0.4: 0.706; 0.6: 0.707; 0.9: 0.703. */
export const TITLE_WEIGHT = 0.6;

/** The document's title, for its sections: all sections of a law share it, so it says little. 0.15: 0.414; 0.3: 0.412. */
export const SECTION_TITLE_WEIGHT = 0.15;

/** The whole text, added to a document's best sections. 0: 0.678; 0.3: 0.693; 0.6: 0.702; 0.9: the same. */
export const WHOLE_DOCUMENT_WEIGHT = 0.6;

/** The second-best section, added to the best: a document on the subject says more than one thing. 0: 0.707; 0.6: 0.714. */
export const SECOND_SECTION_WEIGHT = 0.5;

/** The whole document, added to each of its sections. 0: hit@10 0.566; 0.3: 0.575; 0.6: 0.581. */
export const SECTION_DOCUMENT_WEIGHT = 0.6;

/** Official terms that stand for an everyday wording. 0: 0.714 / 0.414; 0.3: 0.723 / 0.418; 0.5: 0.727 / 0.423. */
export const OFFICIAL_TERM_WEIGHT = 0.8;

/*
 * Boosts of keyword queries are shares of the summed idf of the query's words. Measured with known items on the same
 * laws (bench/eval-keywords.ts): MRR of the document that a title, a phrase it keeps using, or three words of one of
 * its paragraphs were taken from, among all that match exactly.
 */

/** Terms that stand in the title as typed. Titles / phrases: 0: 0.922 / 0.767; 1: 0.932 / 0.767; 2: 0.947 / 0.766; 3: 0.953 / 0.763. */
export const TITLE_PHRASE_BOOST = 2;

/** Exact occurrences, as words counted apart cannot tell a phrase from its parts. Phrases: 0: 0.760; 1: 0.766; 2: 0.763. */
export const PHRASE_BOOST = 1;
/** Occurrences at which the phrase boost is half of what it can be. Phrases: 4: 0.762; 16: 0.766. */
export const PHRASE_HALF = 16;

/** Terms together in one passage. Paragraphs: 0: 0.694; 0.5: 0.711; 1: 0.718; 2: 0.722, though others pay for it. */
export const CLOSENESS_BOOST = 1;
