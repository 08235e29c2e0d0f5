import { ClusterError, OverloadError } from '../../engine/errors.ts';
import { AccessError } from '../../engine/opensearch/access.ts';
import * as messages from '../publish/messages.ts';
import type { PublishResult } from '../publish/publish.ts';
import { PublishError } from '../publish/publish-error.ts';

/** What is told of publishing, a line each. */
export function publishedLines({
  generation,
  documents,
  sent,
  kept,
  switched,
  copied,
}: PublishResult): string[] {
  if (!switched) return [messages.alreadyPublished(generation)];
  return [
    messages.published(generation, documents),
    messages.sentCounts(sent, kept),
    ...(copied ? [] : [messages.copiesMissing]),
  ];
}

/** What to tell of an error that a cluster has made; null for any other. */
export function explainCluster(error: unknown): string | null {
  if (error instanceof PublishError || error instanceof AccessError) return error.message;
  if (error instanceof ClusterError) return messages.clusterFailed(error.reason, error.message);
  return error instanceof OverloadError ? messages.clusterBusy : null;
}
