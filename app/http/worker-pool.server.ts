import { Worker } from 'node:worker_threads'

/**
 * Threads of our own for work that would hold up everyone. Node's asynchronous scrypt, zlib and file functions share
 * four threads, so a few sign-ins there would stall every page. Here `work` runs synchronously in its own thread.
 */
export type WorkerPool<Input, Output> = {
  run: (input: Input) => Promise<Output>
  /** How many inputs are being worked on or wait. */
  size: () => number
}

type Job<Input, Output> = {
  input: Input
  resolve: (output: Output) => void
  reject: (error: unknown) => void
}

/**
 * `work` is the text of a JavaScript function of one argument, because the built server is one file and a thread needs
 * its own. Threads start when they are first needed, and do not keep the process alive while they are idle.
 */
export function createWorkerPool<Input, Output>(work: string, threads: number): WorkerPool<Input, Output> {
  const waiting: Job<Input, Output>[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job<Input, Output>>()

  const begin = () => {
    while (waiting.length > 0 && busy.size < threads) {
      const job = waiting.shift() as Job<Input, Output>
      const worker = idle.pop() ?? start()
      busy.set(worker, job)
      worker.ref()
      worker.postMessage(job.input)
    }
  }

  const start = (): Worker => {
    const worker = new Worker(`${LISTEN}(${work})`, { eval: true, execArgv: [], env: {} })
    worker.on('message', ({ output, error }: { output: Output; error?: unknown }) => {
      const job = busy.get(worker)
      busy.delete(worker)
      worker.unref()
      idle.push(worker)
      if (error === undefined) job?.resolve(output)
      else job?.reject(error)
      begin()
    })
    // A thread that ends fails its work. The next work starts a new thread.
    const end = (error: unknown) => {
      busy.get(worker)?.reject(error)
      busy.delete(worker)
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      begin()
    }
    worker.on('error', end)
    worker.on('exit', () => end(new Error('A worker thread ended.')))
    return worker
  }

  return {
    run: (input) =>
      new Promise((resolve, reject) => {
        waiting.push({ input, resolve, reject })
        begin()
      }),
    size: () => waiting.length + busy.size,
  }
}

const LISTEN = `'use strict'
const { parentPort } = require('node:worker_threads')
const listen = (work) => parentPort.on('message', (input) => {
  try { parentPort.postMessage({ output: work(input) }) } catch (error) { parentPort.postMessage({ error }) }
})
listen`
