import { z } from 'zod';

/** Of those who look whether the server is there. */
export const statusAnswer = z.strictObject({ status: z.enum(['ok', 'ready']) });
