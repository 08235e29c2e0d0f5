import { fold } from '../text/fold.ts';

/** Words that carry grammar, not subject. */
const FUNCTION_WORDS = `
的 地 得 了 着 过 之 其 所 者 是 在 和 与 及 或 而 且 并 又 也 都 就 还 才 再 已 已经 将 把 被 让 给 对 对于 关于
于 以 以及 由 从 向 到 为 为了 因 因为 所以 因此 如果 若 假如 要是 但 但是 虽然 不过 然后 的话 时 时候 后 之后 前
中 上 下 里 等 等等 这 那 这个 那个 这些 那些 这样 那样 此 该 本 某 有 没有 没 不 很 太 更 最 个 种 些 一个 一种
一些 说 去 来 做 让 会 要 想 能 可 只 只是 只要 只有 那么 这么 比 比如 例如 而且 并且 或者 还是 既 即 则 却 呀 啊 哦
`;

/** Words that ask. */
const QUESTION_WORDS = `
吗 呢 吧 么 什么 什么样 什么时候 为什么 怎么 怎么办 怎么样 怎样 如何 是否 是不是 能否 能不能 可否 可以 可不可以
会不会 要不要 有没有 应不应该 该不该 应该 应当 谁 哪 哪个 哪些 哪里 哪儿 哪种 何 何时 何种 几 多 多久 多少 多长
多大 请问 想问 咨询 求助 知道 告诉 算 算不算 属于 构成 认定 需要 一般 包括 情况 怎 几个 啥 咋 咋办
`;

/** The one who asks, and those around. */
const SPEAKER_WORDS = `
我 你 您 他 她 它 我们 你们 他们 她们 自己 别人 人家 大家 咱 咱们
`;

const wordsOf = (list: string): ReadonlySet<string> =>
  new Set(
    fold(list)
      .split(/\s+/)
      .filter((word) => word !== ''),
  );

/** Words that carry grammar, and those that stand for a person, folded. */
export const GRAMMAR_WORDS: ReadonlySet<string> = wordsOf(`${FUNCTION_WORDS} ${SPEAKER_WORDS}`);

/** Words that weigh nothing in a relaxed query, folded. */
export const STOP_WORDS: ReadonlySet<string> = wordsOf(
  `${FUNCTION_WORDS} ${QUESTION_WORDS} ${SPEAKER_WORDS}`,
);
