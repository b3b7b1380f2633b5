// The search of src/core/network/bounded-search.ts in C++, for comparison (`Lists`: the same lists by
// stretch of time over the same rows), and the textbook one (`Heap`: Dijkstra with a 4-ary heap with
// decreasing keys). Reads the file that network-bench.ts writes, runs each several times and prints
// the least CPU time in milliseconds of one search from all seeds and of one search from each
// facility, with the sums by which the caller sees that all found the same.
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <limits>
#include <vector>

struct Heap {
  const std::vector<uint32_t>& first_half;
  const std::vector<uint32_t>& half_to;
  const std::vector<float>& half_s;
  std::vector<double> time_s, heap_time;
  std::vector<int32_t> owner, slot;
  std::vector<uint32_t> reached, heap_node;
  uint32_t reached_count = 0, size = 0;

  Heap(uint32_t n, const std::vector<uint32_t>& f, const std::vector<uint32_t>& t,
       const std::vector<float>& s)
      : first_half(f), half_to(t), half_s(s),
        time_s(n, std::numeric_limits<double>::infinity()), heap_time(n), owner(n, -1), slot(n, -1),
        reached(n), heap_node(n) {}

  void clear() {
    for (uint32_t i = 0; i < reached_count; i++) {
      time_s[reached[i]] = std::numeric_limits<double>::infinity();
      owner[reached[i]] = -1;
    }
    reached_count = 0;
  }

  void sift_up(uint32_t at, uint32_t node, double key) {
    while (at > 0) {
      uint32_t parent = (at - 1) >> 2;
      if (heap_time[parent] <= key) break;
      heap_time[at] = heap_time[parent];
      slot[heap_node[at] = heap_node[parent]] = at;
      at = parent;
    }
    heap_time[at] = key;
    heap_node[at] = node;
    slot[node] = at;
  }

  void seed(uint32_t node, double start, int32_t from) {
    if (!(start < time_s[node])) return;
    if (time_s[node] == std::numeric_limits<double>::infinity()) reached[reached_count++] = node;
    time_s[node] = start;
    owner[node] = from;
    sift_up(slot[node] < 0 ? size++ : slot[node], node, start);
  }

  void run(double budget) {
    while (size > 0) {
      uint32_t node = heap_node[0];
      double node_s = heap_time[0];
      slot[node] = -1;
      if (--size > 0) {
        double key = heap_time[size];
        uint32_t moved = heap_node[size], at = 0;
        for (;;) {
          uint32_t child = (at << 2) + 1;
          if (child >= size) break;
          uint32_t end = child + 4 < size ? child + 4 : size;
          double least = heap_time[child];
          for (uint32_t other = child + 1; other < end; other++)
            if (heap_time[other] < least) least = heap_time[child = other];
          if (least >= key) break;
          heap_time[at] = least;
          slot[heap_node[at] = heap_node[child]] = at;
          at = child;
        }
        heap_time[at] = key;
        heap_node[at] = moved;
        slot[moved] = at;
      }
      for (uint32_t half = first_half[node]; half < first_half[node + 1]; half++) {
        uint32_t next = half_to[half];
        double next_s = node_s + half_s[half], known = time_s[next];
        if (next_s >= known || next_s > budget) continue;
        uint32_t at = slot[next];
        if (slot[next] < 0) {
          at = size++;
          if (known == std::numeric_limits<double>::infinity()) reached[reached_count++] = next;
        }
        time_s[next] = next_s;
        owner[next] = owner[node];
        sift_up(at, next, next_s);
      }
    }
  }
};

struct Lists {
  static constexpr int32_t STRETCHES = 512;
  const std::vector<uint32_t>& first_half;
  const std::vector<uint32_t>& half_to;
  const std::vector<float>& half_s;
  std::vector<double> time_s;
  std::vector<int32_t> owner, first, entries;
  std::vector<uint32_t> reached;
  uint32_t reached_count = 0;

  Lists(uint32_t n, const std::vector<uint32_t>& f, const std::vector<uint32_t>& t,
        const std::vector<float>& s)
      : first_half(f), half_to(t), half_s(s), time_s(n, std::numeric_limits<double>::infinity()),
        owner(n, -1), first(STRETCHES + 1, -1), entries(3 * n), reached(n) {}

  void clear() {
    for (uint32_t i = 0; i < reached_count; i++) {
      time_s[reached[i]] = std::numeric_limits<double>::infinity();
      owner[reached[i]] = -1;
    }
    reached_count = 0;
  }

  void seed(uint32_t node, double start, int32_t from) {
    if (!(start < time_s[node])) return;
    if (time_s[node] == std::numeric_limits<double>::infinity()) reached[reached_count++] = node;
    time_s[node] = start;
    owner[node] = from;
  }

  void run(double budget) {
    const double per_s = STRETCHES / budget;
    int32_t size = 0, stretch = STRETCHES;
    auto put = [&](uint32_t node, int32_t at) {
      entries[size] = node;
      entries[size + 1] = first[at];
      first[at] = size;
      size += 2;
    };
    for (uint32_t i = 0; i < reached_count; i++) {
      double start = time_s[reached[i]];
      if (!(start <= budget)) continue;
      int32_t at = (int32_t)(start * per_s);
      put(reached[i], at);
      if (at < stretch) stretch = at;
    }
    for (; stretch <= STRETCHES; stretch++) {
      for (int32_t entry = first[stretch]; entry >= 0; entry = first[stretch]) {
        first[stretch] = -1;
        for (; entry >= 0; entry = entries[entry + 1]) {
          uint32_t node = entries[entry];
          double node_s = time_s[node];
          if (node_s * per_s < stretch) continue;
          int32_t node_owner = owner[node];
          uint32_t half = first_half[node], end = first_half[node + 1];
          if (size + 2 * (end - half) > entries.size()) entries.resize(2 * (size + end - half));
          for (; half < end; half++) {
            uint32_t next = half_to[half];
            double next_s = node_s + half_s[half], known = time_s[next];
            if (next_s >= known || next_s > budget) continue;
            if (known == std::numeric_limits<double>::infinity()) reached[reached_count++] = next;
            time_s[next] = next_s;
            owner[next] = node_owner;
            put(next, (int32_t)(next_s * per_s));
          }
        }
      }
    }
  }
};

template <class T> std::vector<T> read(FILE* in, size_t count) {
  std::vector<T> values(count);
  if (fread(values.data(), sizeof(T), count, in) != count) std::fprintf(stderr, "file cut short\n");
  return values;
}

struct Job {
  uint32_t seeds, facilities, rounds;
  double budget;
  std::vector<uint32_t> seed_node, seed_owner;
  std::vector<double> seed_s;
};

template <class Search> void measure(const char* name, Search search, const Job& job) {
  double least_all = 1e300, least_each = 1e300, sum_all = 0, sum_each = 0;
  for (uint32_t round = 0; round < job.rounds; round++) {
    clock_t begin = clock();
    search.clear();
    for (uint32_t i = 0; i < job.seeds; i++)
      search.seed(job.seed_node[i], job.seed_s[i], job.seed_owner[i]);
    search.run(job.budget);
    double ms = 1000.0 * (clock() - begin) / CLOCKS_PER_SEC;
    if (ms < least_all) least_all = ms;
    sum_all = 0;
    for (uint32_t i = 0; i < search.reached_count; i++) sum_all += search.time_s[search.reached[i]];
  }
  for (uint32_t round = 0; round < job.rounds / 4 + 1; round++) {
    clock_t begin = clock();
    sum_each = 0;
    for (uint32_t i = 0, facility = 0; facility < job.facilities; facility++) {
      search.clear();
      for (; i < job.seeds && job.seed_owner[i] == facility; i++)
        search.seed(job.seed_node[i], job.seed_s[i], facility);
      search.run(job.budget);
      sum_each += search.reached_count;
    }
    double ms = 1000.0 * (clock() - begin) / CLOCKS_PER_SEC;
    if (ms < least_each) least_each = ms;
  }
  std::printf("\"%s\":{\"allMs\":%.4f,\"eachMs\":%.4f,\"sumAll\":%.3f,\"sumEach\":%.0f}", name,
              least_all, least_each, sum_all, sum_each);
}

int main(int, char** args) {
  FILE* in = fopen(args[1], "rb");
  if (!in) return 2;
  auto head = read<uint32_t>(in, 5);
  uint32_t nodes = head[0], halves = head[1];
  Job job{head[2], head[3], head[4], read<double>(in, 1)[0], {}, {}, {}};
  auto first_half = read<uint32_t>(in, nodes + 1);
  auto half_to = read<uint32_t>(in, halves);
  auto half_s = read<float>(in, halves);
  job.seed_node = read<uint32_t>(in, job.seeds);
  job.seed_owner = read<uint32_t>(in, job.seeds);
  job.seed_s = read<double>(in, job.seeds);
  fclose(in);
  std::printf("{");
  measure("lists", Lists(nodes, first_half, half_to, half_s), job);
  std::printf(",");
  measure("heap", Heap(nodes, first_half, half_to, half_s), job);
  std::printf("}\n");
}
