const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether the run was asked to stop: it then ends with what is done. A second time ends it at once. */
export interface Interrupt {
  readonly asked: boolean;
  /** Leaves these signals to the system again. */
  close(): void;
}

/** Takes Ctrl-C, and what a window or a system that closes says, as the wish to come to an end. */
export function interrupt(): Interrupt {
  let asked = false;
  const close = () => {
    for (const signal of SIGNALS) process.off(signal, ask);
  };
  const ask = () => {
    asked = true;
    close();
  };
  for (const signal of SIGNALS) process.on(signal, ask);
  return {
    get asked() {
      return asked;
    },
    close,
  };
}
