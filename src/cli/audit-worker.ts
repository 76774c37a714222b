import { parentPort, workerData } from 'node:worker_threads';
import { READY } from '../batch/pool.ts';
import type { Found } from '../batch/walk.ts';
import { auditor, type Setup } from './auditor.ts';

const { audit } = auditor(workerData as Setup);

parentPort?.on('message', async (file: Found) => parentPort?.postMessage(await audit(file)));
parentPort?.postMessage(READY);
