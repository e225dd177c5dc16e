import { checkKnowledge } from './checkKnowledge.ts';

// The day where the curator is, not in Greenwich; sv-SE writes it as ISO does.
const today = new Date().toLocaleDateString('sv-SE');
// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await checkKnowledge(process.argv.slice(2), {
  cwd: process.cwd(),
  today,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
