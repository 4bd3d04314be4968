package org.absorb.plugins;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Installs bundles beside the product and starts them with it. An OSGi service; any thread, but
 * nothing here is fast.
 *
 * <p>Plugins lie in {@code $ABSORB_HOME/plugins} ({@code ~/.absorb/plugins}), one folder a plugin
 * and one jar a version; {@code installed.json} there says which version is current, whether it is
 * enabled, and what the SHA-256 of each was when it was installed.
 *
 * <p>Whatever fails leaves everything as it was and throws {@link
 * org.absorb.model.parameter.BadInputException} with one sentence that names the plugin; what
 * cannot be read or written throws {@link java.io.UncheckedIOException}. A process that runs keeps
 * the versions it was started with.
 */
public interface Plugins {

  /** All plugins by name, those that do not work too. */
  List<Plugin> list();

  /**
   * Says what {@link #install} would do, in its order: what a plugin needs comes before it. What
   * does not fit says why. Nothing is changed and no code of theirs is run.
   *
   * @throws org.absorb.model.parameter.BadInputException if there is no such plugin, or what is
   *     there is none
   */
  List<Inspection> inspect(Request request);

  /**
   * Checks what is asked for and what it needs, keeps copies, makes them current and starts them:
   * all or nothing.
   *
   * @return what was asked for or came along, in the order of {@link #inspect}
   */
  List<Plugin> install(Request request);

  /** Makes a version that was installed before the current one. */
  Plugin use(String name, String version);

  /** Starts a plugin, now and with the product; nothing new if it runs. */
  Plugin enable(String name);

  /** Stops a plugin until it is enabled again; refused while others need it. */
  Plugin disable(String name);

  /**
   * Removes a version, or all of them; refused while others need it, and for the current version
   * while there are others. Whether runs need it is for the caller to ask before.
   *
   * @param version empty for all
   */
  void remove(String name, String version);

  /** Holds every installed jar against its SHA-256. */
  List<Verdict> verify();

  /**
   * Where the product's own optional plugins are offered, as in {@link Request#from}; empty if it
   * came without.
   */
  String repository();

  /**
   * What a folder or an index offers, by name, newest first.
   *
   * @param from as in {@link Request}
   */
  List<Offer> offers(String from);

  /**
   * Writes {@code index.json} into a folder of jars, so that the folder is a repository.
   *
   * @return what it offers
   */
  List<Offer> index(Path folder);

  /**
   * Which of these plugins are not here as they were. Bundles of the product are left out.
   *
   * @param used builds that runs were computed with; where one of a name is current, the others of
   *     that name do not matter
   */
  List<Difference> differences(Collection<Build> used);

  /** Remembers that runs of a project are computed with what is installed. */
  void usedBy(Path project);

  /** The folders of projects that were remembered and are still there, by name. */
  List<Path> projects();
}
