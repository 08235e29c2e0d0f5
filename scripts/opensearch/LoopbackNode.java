import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.TransportService;

/**
 * An OpenSearch node on the loopback address: {@code java -cp ... LoopbackNode FOLDER NAME HTTP_PORT TRANSPORT_PORT [SEED...]}.
 * A port of 0 is any that is free; seeds are {@code 127.0.0.1:PORT} of other nodes. The node named {@code node-1} founds
 * the cluster. Prints {@code ready HTTP_PORT TRANSPORT_PORT} once it answers, and ends with its standard input, so that it
 * never outlives who started it. Settings of its own are read from {@code FOLDER/config/opensearch.yml} where that is there; with the
 * security plugin on the class path it is a node that asks for certificates.
 */
final class LoopbackNode extends Node {
    private static final String FOUNDER = "node-1";
    private static final String SECURITY = "org.opensearch.security.OpenSearchSecurityPlugin";

    private LoopbackNode(Settings settings, Path home, String name) {
        super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> name), plugins(), false);
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        String name = args[1];
        LogConfigurator.registerErrorListener();
        Settings.Builder settings = Settings.builder()
            .put("path.home", home)
            .put("path.data", home.resolve("data"))
            .put("path.logs", home.resolve("logs"))
            .put("cluster.name", "zhengwen-on-loopback")
            .put("node.name", name)
            .putList("cluster.initial_cluster_manager_nodes", FOUNDER)
            .putList("discovery.seed_hosts", Arrays.asList(args).subList(4, args.length))
            .put("network.host", "127.0.0.1")
            .put("http.port", args[2])
            .put("transport.port", args[3])
            // What a node that was killed had begun is begun again soon: else it would be waited for half an hour.
            .put("indices.recovery.recovery_activity_timeout", "10s")
            .put("cluster.routing.allocation.node_concurrent_recoveries", 8)
            // A disk that others fill too must not make it refuse documents.
            .put("cluster.routing.allocation.disk.threshold_enabled", false);
        // The security plugin brings transports of its own.
        if (!isSecured()) {
            settings.put("transport.type", "netty4").put("http.type", "netty4");
        }
        try (LoopbackNode node = new LoopbackNode(settings.build(), home, name)) {
            node.start();
            int http = node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress().getPort();
            int transport = node.injector().getInstance(TransportService.class).boundAddress().publishAddress().getPort();
            System.out.println("ready " + http + " " + transport);
            while (System.in.read() >= 0) {
                continue;
            }
        }
        System.exit(0);
    }

    /** The same plugins in the form and under the names that each version wants them. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Collection plugins() {
        boolean isOlder = Version.CURRENT.major < 3;
        List<String> names = new ArrayList<>(isOlder
            ? List.of(
                "org.opensearch.transport.Netty4Plugin",
                "org.opensearch.analysis.common.CommonAnalysisPlugin",
                "org.opensearch.painless.PainlessPlugin"
            )
            : List.of(
                "org.opensearch.transport.Netty4ModulePlugin",
                "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
                "org.opensearch.painless.PainlessModulePlugin"
            ));
        if (isSecured()) {
            names.add(SECURITY);
        }
        return names.stream().map(isOlder ? LoopbackNode::loaded : LoopbackNode::described).toList();
    }

    private static boolean isSecured() {
        return LoopbackNode.class.getResource("/" + SECURITY.replace('.', '/') + ".class") != null;
    }

    private static Class<?> loaded(String plugin) {
        try {
            return Class.forName(plugin);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static PluginInfo described(String plugin) {
        return new PluginInfo(plugin, "", "", Version.CURRENT, "", plugin, null, List.of(), false);
    }
}
