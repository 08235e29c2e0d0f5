import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.BoundTransportAddress;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * One OpenSearch node over HTTP on a free port of this machine: {@code java -cp ... SingleNode.java FOLDER}. Prints
 * {@code ready PORT} once it answers, and ends with its standard input, so that it never outlives who started it.
 */
final class SingleNode extends Node {
    private SingleNode(Settings settings, Path home) {
        super(
            InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home, () -> "bench"),
            List.of(Netty4Plugin.class, CommonAnalysisPlugin.class),
            false
        );
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        LogConfigurator.registerErrorListener();
        Settings settings = Settings.builder()
            .put("path.home", home)
            .put("path.data", home.resolve("data"))
            .put("path.logs", home.resolve("logs"))
            .put("cluster.name", "bench")
            .put("node.name", "bench")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            // A disk that others fill too must not make it refuse documents.
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
        try (SingleNode node = new SingleNode(settings, home)) {
            node.start();
            BoundTransportAddress address = node.injector().getInstance(HttpServerTransport.class).boundAddress();
            System.out.println("ready " + address.publishAddress().getPort());
            while (System.in.read() >= 0) {
                continue;
            }
        }
        System.exit(0);
    }
}
