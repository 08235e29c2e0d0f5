/**
 * Every weight of ranking. A unit is one BM25 score of a word in a section.
 *
 * Measured with the 694 questions of the evaluation over 1,071 laws (54,505 sections): each weight alone was moved
 * from the values here. Figures are `document MRR@10 / hit@10` or `section …` of all questions. Values were chosen on
 * every other block of seven questions and checked on the rest; where neighbours differ by less than 0.005 (some three
 * questions), the middle of the plateau was taken.
 */

/**
 * Character pairs beside words: hold where jieba cuts question and text apart.
 * Section: 0: 0.389 / 0.581; 0.4: 0.423 / 0.617; 0.8: 0.429 / 0.624; 1.2: 0.428 / 0.621.
 */
export const PAIR_WEIGHT = 0.8;

/** The headings above a section. Section: 0: 0.422 / 0.607; 0.3: 0.429 / 0.624; 0.6: 0.428 / 0.610. */
export const HEADING_WEIGHT = 0.3;

/**
 * The document's title, for documents. Document: 0: 0.728 / 0.903; 0.3: 0.732 / 0.905; 0.6: 0.729 / 0.909;
 * 0.9: 0.726 / 0.908. For keyword queries by title (below), 0.3: 0.932; 0.6: 0.934; 0.9: 0.947.
 */
export const TITLE_WEIGHT = 0.6;

/**
 * The whole text, added to a document's best sections.
 * Document: 0: 0.714 / 0.898; 0.3: 0.725 / 0.901; 0.6: 0.729 / 0.909; 0.9: 0.732 / 0.906.
 */
export const WHOLE_DOCUMENT_WEIGHT = 0.6;

/**
 * The second-best section, added to the best: a document on the subject says more than one thing about it.
 * Document: 0: 0.720 / 0.895; 0.5: 0.729 / 0.909; 1: 0.733 / 0.905.
 */
export const SECOND_SECTION_WEIGHT = 0.5;

/**
 * The whole document, added to each of its sections.
 * Section: 0: 0.415 / 0.599; 0.3: 0.422 / 0.617; 0.6: 0.429 / 0.624; 0.9: 0.426 / 0.625.
 */
export const SECTION_DOCUMENT_WEIGHT = 0.6;

/**
 * Official terms that stand for an everyday wording.
 * 0: document 0.717 / 0.892, section 0.420 / 0.607; 0.5: 0.727 / 0.905, 0.425 / 0.622; 0.8: 0.729 / 0.909, 0.429 / 0.624.
 */
export const OFFICIAL_TERM_WEIGHT = 0.8;

/*
 * Tried and left out: three characters in a row beside pairs (section 0.412 to 0.405), words of the best sections added
 * to the query (0.414 to 0.40–0.41), scores of neighbouring sections and of the same chapter, the share of the query's
 * words that a section holds, the title in a section's score: each lost or changed nothing.
 */

/*
 * Boosts of keyword queries are shares of the summed idf of the query's words. Measured with known items on the same
 * laws (bench/eval-keywords.ts): MRR of the document that a title, a phrase it keeps using, or three words of one of
 * its paragraphs were taken from, among all that match exactly.
 */

/**
 * Terms that stand in the title as typed: who types a title wants that text first, at little cost to others.
 * Titles / phrases / paragraphs: 0: 0.923 / 0.757 / 0.720; 1: 0.932 / 0.761 / 0.721; 3: 0.947 / 0.757 / 0.714;
 * 4: 0.956 / 0.757 / 0.712.
 */
export const TITLE_PHRASE_BOOST = 3;

/**
 * Exact occurrences. Known items cannot tell its values apart (phrases: 0: 0.762; 0.5: 0.757; 1: 0.757; 2: 0.761):
 * words and pairs already count repeats. It is there for what they do not see, single characters and terms that run
 * across words in texts that hold the parts elsewhere, and is kept below the title and level with closeness.
 */
export const PHRASE_BOOST = 1;
/** Occurrences at which the phrase boost is half of what it can be. Paragraphs: 4: 0.711; 16: 0.714; 32: 0.716. */
export const PHRASE_HALF = 16;

/**
 * Terms together in one passage. Paragraphs: 0: 0.696; 0.5: 0.707; 1: 0.714; 2: 0.724. Not higher: these queries were
 * made from one paragraph, which real ones need not be.
 */
export const CLOSENESS_BOOST = 1;
