package org.absorb.runner.slurm;

/**
 * A command was called, or was to be called, and nobody knows what became of it: the machine is not
 * reached, or does not answer in time. Its message is a line for the user.
 */
final class LostException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LostException(String line) {
    super(line);
  }
}
