// A worker thread: the command's own script, serving batches of replications.
import { loadCommand } from './load.js';

loadCommand().exports.serveBatches();
