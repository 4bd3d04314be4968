/** The engine's speed, measured with JMH over forks of the virtual machine. */
package org.absorb.benchmarks;
