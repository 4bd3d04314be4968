package org.absorb.cli.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.plugin.Dependents;
import org.absorb.cli.internal.plugin.PluginLines;
import org.absorb.cli.internal.plugin.PluginTrees;
import org.absorb.model.parameter.BadInputException;
import org.absorb.plugins.Change;
import org.absorb.plugins.Inspection;
import org.absorb.plugins.Offer;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.plugins.Request;
import org.absorb.plugins.Verdict;
import org.absorb.plugins.authoring.PluginProject;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code absorb plugin}: what is installed beside the product, and what could be. */
@CommandLine.Command(
    name = "plugin",
    synopsisSubcommandLabel = "COMMAND",
    addMethodSubcommands = false) // as needed: Commands
final class PluginCommand extends Command {

  @Spec private CommandSpec spec;

  /** What to install, and where it comes from. */
  static final class Wanted {
    @Parameters(paramLabel = "WHAT")
    private String what;

    @Option(names = "--from", paramLabel = "SOURCE")
    private String from = "";

    @Option(names = "--version", paramLabel = "VERSION")
    private String version = "";

    /** What is no file of ours is looked for in the product's repository. */
    private Request request(Plugins plugins) {
      boolean elsewhere = from.isEmpty() && !Files.exists(Path.of(what)) && !what.endsWith(".jar");
      return new Request(what, elsewhere ? plugins.repository() : from, version);
    }
  }

  /** How it is printed. */
  static final class Form {
    @Option(names = "--json")
    private boolean json;

    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        descriptionKey = "help")
    private boolean help;
  }

  PluginCommand(Session session) {
    super(session);
  }

  private Plugins plugins() {
    return services().get(Plugins.class);
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        WORDS.get("plugin.which", String.join(", ", spec.subcommands().keySet())));
  }

  /** Reports, and changes nothing. */
  @CommandLine.Command(name = "inspect")
  int inspect(@Mixin Wanted wanted, @Mixin Form form) {
    List<Inspection> reports = plugins().inspect(wanted.request(plugins()));
    if (form.json) {
      printJson(PluginTrees.inspections(reports));
    } else {
      reports.forEach(report -> print(PluginLines.report(report)));
    }
    List<String> complaints =
        reports.stream().map(Inspection::complaint).filter(c -> !c.isEmpty()).toList();
    if (!complaints.isEmpty()) {
      throw new BadInputException(String.join("\n", complaints));
    }
    return ExitStatus.DONE;
  }

  /** Checks, keeps and starts plugins, with all they need. */
  @CommandLine.Command(name = "install")
  int install(@Mixin Wanted wanted, @Mixin Form form) {
    say(plugins().install(wanted.request(plugins())), "plugin.installed", form);
    return ExitStatus.DONE;
  }

  /** Brings plugins to the newest version of a source. */
  @CommandLine.Command(name = "update")
  int update(
      @Parameters(paramLabel = "NAME", arity = "0..*") List<String> names,
      @Option(names = "--from", paramLabel = "SOURCE") String given,
      @Mixin Form form) {
    String from = source(given);
    List<String> newer =
        plugins().offers(from).stream()
            .filter(offer -> offer.change() == Change.UPDATE)
            .map(offer -> offer.build().name())
            .distinct()
            .filter(name -> names == null || names.isEmpty() || names.contains(name))
            .toList();
    if (names != null) {
      names.stream().filter(name -> !newer.contains(name)).forEach(this::nothingNewer);
    }
    if (newer.isEmpty() && !form.json) {
      terminal().say(WORDS.get("plugin.newest", from));
    }
    List<Plugin> updated =
        newer.stream()
            .flatMap(name -> plugins().install(new Request(name, from, "")).stream())
            .distinct()
            .toList();
    say(updated, "plugin.installed", form);
    return ExitStatus.DONE;
  }

  /** What is named, else the product's own repository. */
  private String source(String given) {
    String from = given == null ? plugins().repository() : given;
    if (from.isEmpty()) {
      throw new BadInputException(WORDS.get("plugin.from"));
    }
    return from;
  }

  private void nothingNewer(String name) {
    if (plugins().list().stream().noneMatch(plugin -> plugin.name().equals(name))) {
      throw new BadInputException(WORDS.get("plugin.unknown", name));
    }
    terminal().say(WORDS.get("plugin.latest", name));
  }

  /** Makes another installed version current. */
  @CommandLine.Command(name = "use")
  int use(
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "VERSION") String version,
      @Mixin Form form) {
    say(List.of(plugins().use(name, version)), "plugin.used", form);
    return ExitStatus.DONE;
  }

  /** Starts a plugin, from now on. */
  @CommandLine.Command(name = "enable")
  int enable(@Parameters(paramLabel = "NAME") String name, @Mixin Form form) {
    say(List.of(plugins().enable(name)), "plugin.enabled", form);
    return ExitStatus.DONE;
  }

  /** Stops a plugin, until it is enabled. */
  @CommandLine.Command(name = "disable")
  int disable(@Parameters(paramLabel = "NAME") String name, @Mixin Form form) {
    say(List.of(plugins().disable(name)), "plugin.disabled", form);
    return ExitStatus.DONE;
  }

  private void say(List<Plugin> plugins, String key, Form form) {
    if (form.json) {
      printJson(PluginTrees.plugins(plugins));
      return;
    }
    for (Plugin plugin : plugins) {
      print(WORDS.get(key, plugin.name(), plugin.version()));
      if (!plugin.extensions().isEmpty() && plugin.enabled()) {
        print(WORDS.get("plugin.brings", String.join(", ", plugin.extensions())));
      }
    }
  }

  /** Removes a plugin, or one of its versions. */
  @CommandLine.Command(name = "remove")
  int remove(
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "VERSION", arity = "0..1", defaultValue = "") String version,
      @Option(names = "--force") boolean force,
      @Mixin Form form) {
    if (!force) {
      Dependents.none(plugins(), name, version);
    }
    plugins().remove(name, version);
    if (form.json) {
      printJson(PluginTrees.plugins(plugins().list()));
    } else {
      print(WORDS.get("plugin.removed", name, version).strip());
    }
    return ExitStatus.DONE;
  }

  /** One line a plugin. */
  @CommandLine.Command(name = "list")
  int list(@Mixin Form form) {
    List<Plugin> all = plugins().list();
    if (form.json) {
      printJson(PluginTrees.plugins(all));
    } else if (all.isEmpty()) {
      terminal().say(WORDS.get("plugin.none"));
    } else {
      print(PluginLines.plugins(all));
    }
    return all.stream().allMatch(Plugin::works) ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  /** Holds every installed jar against its hash. */
  @CommandLine.Command(name = "verify")
  int verify(@Mixin Form form) {
    List<Verdict> all = plugins().verify();
    if (form.json) {
      printJson(PluginTrees.verdicts(all));
    } else if (all.isEmpty()) {
      terminal().say(WORDS.get("plugin.none"));
    } else {
      print(PluginLines.verdicts(all));
    }
    boolean good = all.stream().allMatch(verdict -> verdict.complaint().isEmpty());
    return good ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  /** What a source offers. */
  @CommandLine.Command(name = "search")
  int search(
      @Parameters(paramLabel = "TEXT", arity = "0..1", defaultValue = "") String text,
      @Option(names = "--from", paramLabel = "SOURCE") String given,
      @Mixin Form form) {
    String from = source(given);
    String wanted = text.toLowerCase(Locale.ROOT);
    List<Offer> found =
        plugins().offers(from).stream().filter(offer -> words(offer).contains(wanted)).toList();
    if (form.json) {
      printJson(PluginTrees.offers(found));
    } else if (found.isEmpty()) {
      terminal().say(WORDS.get("plugin.nothing", from, text));
    } else {
      print(PluginLines.offers(found));
    }
    return ExitStatus.DONE;
  }

  private static String words(Offer offer) {
    String words =
        String.join(" ", offer.build().name(), offer.label(), offer.vendor())
            + " "
            + String.join(" ", offer.extensions());
    return words.toLowerCase(Locale.ROOT);
  }

  /** Writes the project of a plugin. */
  @CommandLine.Command(name = "new")
  int create(
      @Parameters(paramLabel = "KIND") String kind,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(
              names = {"-h", "--help"},
              usageHelp = true,
              descriptionKey = "help")
          boolean help) {
    PluginProject project = PluginProject.of(kind, name);
    List<Path> files = project.write(folder, Path.of(System.getProperty("absorb.home", ".")));
    files.forEach(file -> print(folder.resolve(file).toString()));
    terminal().say(WORDS.get("plugin.new", folder, name, project.id()));
    return ExitStatus.DONE;
  }

  /** Makes a folder of jars a repository. */
  @CommandLine.Command(name = "index")
  int index(@Parameters(paramLabel = "DIR") Path folder, @Mixin Form form) {
    List<Offer> offers = plugins().index(folder);
    if (form.json) {
      printJson(PluginTrees.offers(offers));
    } else {
      print(WORDS.get("plugin.indexed", folder, Integer.toString(offers.size())));
    }
    return ExitStatus.DONE;
  }
}
