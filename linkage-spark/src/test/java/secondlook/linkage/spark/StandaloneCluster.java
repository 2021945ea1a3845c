package secondlook.linkage.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A Spark cluster of real processes, a master and two workers, out of the jars on the class path. Nothing of this project
 * is on the cluster's own class path: it comes with the program that is submitted.
 */
final class StandaloneCluster implements AutoCloseable {
    private final Path folder;
    private final Path conf;
    private final List<Path> programJars = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final int port;

    private StandaloneCluster(Path folder) throws IOException {
        this.folder = folder;
        conf = Files.createDirectories(folder.resolve("conf"));
        port = freePort();
    }

    static StandaloneCluster start(Path folder) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster(folder);
        cluster.layOut();
        cluster.daemon("master", "org.apache.spark.deploy.master.Master", "--port", "" + cluster.port);
        for (int worker = 1; worker <= 2; worker++) {
            cluster.daemon(
                    "worker" + worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "512m",
                    "--work-dir",
                    cluster.work(worker).toString(),
                    cluster.master());
        }
        return cluster;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String master() {
        return "spark://127.0.0.1:" + port;
    }

    /** Where a worker keeps what its executors said. */
    Path work(int worker) {
        return folder.resolve("work" + worker);
    }

    private void layOut() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator)) {
            Path place = Path.of(entry);
            String name = place.getFileName().toString();
            if (name.endsWith(".jar") && !entry.contains("secondlook") && !name.startsWith("junit")) {
                Files.createSymbolicLink(jars.resolve(name), place);
            }
        }
        programJars.add(jarOf(secondlook.linkage.model.ComparisonModel.class, "linkage.jar"));
        Files.writeString(
                conf.resolve("log4j2.properties"),
                "rootLogger.level = warn\nrootLogger.appenderRef.a.ref = a\nappender.a.type = Console\nappender.a.name = a\n"
                        + "appender.a.target = SYSTEM_ERR\nappender.a.layout.type = PatternLayout\n");
    }

    /** The jar of a class, made of its folder where the build has not made it yet. */
    private Path jarOf(Class<?> type, String name) throws IOException {
        Path place;
        try {
            place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException wrong) {
            throw new IOException("The classes lie in no file.", wrong);
        }
        if (Files.isRegularFile(place)) {
            return place;
        }
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new ZipEntry(place.relativize(file).toString()));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }

    private void daemon(String name, String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(type, "--host", "127.0.0.1", "--webui-port", "0"));
        command.addAll(List.of(arguments));
        processes.add(start(name, "256m", command));
    }

    /** Runs the command as spark-submit does; returns what the program said. */
    String submit(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master()));
        for (String setting : List.of(
                "spark.driver.host=127.0.0.1",
                "spark.executor.memory=512m",
                "spark.ui.enabled=false",
                "spark.sql.shuffle.partitions=2",
                "spark.sql.codegen.wholeStage=false",
                "spark.sql.codegen.factoryMode=NO_CODEGEN",
                "spark.sql.adaptive.enabled=false",
                "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")) {
            command.addAll(List.of("--conf", setting));
        }
        command.addAll(List.of("--class", LinkCommand.class.getName()));
        command.addAll(List.of(
                "--jars",
                String.join(",", programJars.stream().map(Path::toString).toList())));
        command.add(jarOf(LinkCommand.class, "linkage-spark.jar").toString());
        command.addAll(List.of(arguments));
        Process process = start("submit", "512m", command);
        processes.add(process);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("submit.log")));
        }
        return Files.readString(folder.resolve("submit.log"));
    }

    private Process start(String name, String heap, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                conf + File.pathSeparator + folder.resolve("home/jars/*")));
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_CONF_DIR", conf.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /** How many executors a worker has run. */
    int executors(int worker) {
        try (Stream<Path> files = Files.walk(work(worker))) {
            return (int) files.filter(file -> file.endsWith("stderr")).count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        for (Process process : processes) {
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
