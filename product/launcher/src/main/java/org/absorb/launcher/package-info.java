/**
 * Starts the product: a framework with a disposable cache, the product's bundles, then one
 * application on the main thread.
 *
 * <p>What an application can rely on:
 *
 * <ul>
 *   <li>It is a {@code java.util.concurrent.Callable} service that returns its exit status as an
 *       {@code Integer}, registered with the property {@code absorb.application}: {@code cli}, or
 *       whatever the system property of that name asks for. It is called once, on the process's
 *       main thread, when everything it refers to is there.
 *   <li>Its arguments are a {@code java.util.function.Supplier} service of a {@code List<String>}
 *       with the property {@code absorb.launch=arguments}.
 *   <li>If it is {@code AutoCloseable} too, {@code close} is called from another thread when the
 *       process is told to end (Ctrl-C, SIGTERM); the framework then stays up until the call has
 *       returned, so there is time for a checkpoint.
 *   <li>Bundles that it alone needs lie in {@code bundles/NAME} and are not installed for others;
 *       the framework property {@code absorb.bundles.first} names those that start before the rest.
 *   <li>System properties: {@code absorb.home}, the product's folder, and {@code absorb.command},
 *       the command that starts this product again; {@code absorb.cache}, the folder in which the
 *       framework's cache is made (that of temporary files if not said).
 *   <li>Bundles whose jars are on the class path have their classes from there, all others a loader
 *       each; what is written here holds for both.
 *   <li>Nothing but the application writes to standard output.
 * </ul>
 */
package org.absorb.launcher;
