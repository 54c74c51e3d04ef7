package posit.cloud;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import java.util.List;

/** A component resource whose children are parented and named the same way everywhere: {@code <component>-<part>}. */
public abstract class Component extends ComponentResource {
    private final String name;

    /** @param providers what the children use, beside the providers in {@code options} */
    protected Component(String type, String name, ComponentResourceOptions options, ProviderResource... providers) {
        super("posit:index:" + type, name, with(options, providers));
        this.name = name;
    }

    private static ComponentResourceOptions with(ComponentResourceOptions options, ProviderResource... providers) {
        var ours = ComponentResourceOptions.builder().providers(providers).build();
        return providers.length == 0 ? options : ComponentResourceOptions.merge(ours, options);
    }

    /** Logical name of a child; with one name per part, no two children of a type can collide. */
    protected final String name(String part) {
        return name + "-" + part;
    }

    protected final CustomResourceOptions child(Resource... dependsOn) {
        return childOptions().dependsOn(dependsOn).build();
    }

    protected final CustomResourceOptions child(List<Resource> dependsOn) {
        return childOptions().dependsOn(dependsOn).build();
    }

    /** Always a new builder: the SDK writes the inherited provider into the options object it is given. */
    protected final CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }

    protected final ComponentResourceOptions.Builder componentOptions() {
        return ComponentResourceOptions.builder().parent(this);
    }
}
